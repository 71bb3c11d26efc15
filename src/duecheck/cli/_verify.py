"""What `duecheck evidence verify` compares, by the kind of file it was given."""

from __future__ import annotations

from pathlib import Path

from duecheck.errors import BadInput
from duecheck.pipeline.run import replay
from duecheck.pipeline.verify import Verdict, verify_archive, verify_report
from duecheck.records.opened import open_archive
from duecheck.records.signing import signer
from duecheck.reports.certificate import certificate

BEGINS = "CERTIFICATE OF SEARCH"


def verdicts(path: Path, text: str | None, *, archive: Path, signers: Path | None) -> list[Verdict]:
    """Return the lines of the check of *path*, whose words are *text* (None: it is an archive)."""
    if text is None:
        return verify_archive(archive)[0]
    if not text.startswith(BEGINS):
        return verify_report(path, text, archive)
    lines, found = verify_archive(archive)
    if found.broken or found.whole_erased is not None:
        told = "its archive is not whole, so it cannot be made again"
        lines.append(Verdict(what="certificate", state="fails", says=told))
    elif certificate_of(archive) == text:
        told = f"it is, byte for byte, what {archive.name} certifies"
        lines.append(Verdict(what="certificate", state="ok", says=told))
    else:
        told = "it is not what its archive certifies"
        lines.append(Verdict(what="certificate", state="fails", says=told))
    return [*lines, *_signature(path, signers)]


def certificate_of(archive: Path) -> str:
    """Return the certificate of *archive*; BadInput where it is not whole."""
    lines, found = verify_archive(archive)
    failing = [line.says for line in lines if line.state != "ok" and line.what != "record"]
    if found.broken or failing:
        why = [*found.broken, *failing][0]
        raise BadInput(str(archive), f"is not whole, so nothing is certified: {why}")
    hashes = {call.address: call.sha256 for call in open_archive(archive).calls if call.sha256}
    return certificate(replay(archive), archive_sha256=found.sha256, hashes=hashes)


def _signature(path: Path, signers: Path | None) -> list[Verdict]:
    signature = path.with_name(f"{path.name}.sig")
    if not signature.is_file():
        if signers is not None:
            raise BadInput("--signers", f"there is no signature {signature}")
        return []
    good, says = signer(path, signature, signers=signers)
    return [Verdict(what="signature", state="ok" if good else "fails", says=says)]
