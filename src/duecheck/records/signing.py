"""
Signs a file with the user's own SSH key and checks such a signature, by OpenSSH's `ssh-keygen -Y`.

The signature (`FILE.sig`) says who signed these bytes, as far as the key is theirs; it holds no
time. Keys and pass phrases are OpenSSH's business: no key is read here.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from duecheck.errors import BadInput

NAMESPACE = "duecheck-certificate"
SECONDS = 120


def sign(path: Path, key: Path) -> Path:
    """Sign *path* with the SSH key *key* (or its public half, through an agent); `FILE.sig`."""
    signature = path.with_name(f"{path.name}.sig")
    if signature.exists():
        raise BadInput("--key", f"{signature} exists and is not overwritten", hint="Move it away")
    if not key.is_file():
        raise BadInput("--key", f"there is no file {key}")
    done = _asked(["-Y", "sign", "-n", NAMESPACE, "-f", str(key), str(path)])
    if done.returncode != 0 or not signature.is_file():
        raise BadInput("--key", f"ssh-keygen did not sign with {key}: {_last(done)}")
    return signature


def signer(path: Path, signature: Path, *, signers: Path | None) -> tuple[bool, str]:
    """
    Whether *signature* is one of *path*, and a sentence on who signed.

    *signers* is a file of allowed signers (`ssh-keygen`, ALLOWED SIGNERS); without one only the
    key is known, not whose it is.
    """
    held = path.read_bytes()
    where = ["-n", NAMESPACE, "-s", str(signature)]
    done = _asked(["-Y", "check-novalidate", *where], held)
    if done.returncode != 0:
        return False, f"the signature is not one of these words: {_last(done)}"
    key = re.search(r"(?:key|with) (\S+ )?(?:key )?(SHA256:\S+)", done.stdout.decode())
    told = key[2] if key else _last(done)
    if signers is None:
        return True, f"signed with the key {told}; whose key that is nobody vouches for"
    if not signers.is_file():
        raise BadInput("--signers", f"there is no file {signers}")
    named = _asked(["-Y", "find-principals", "-f", str(signers), "-s", str(signature)])
    names = named.stdout.decode("utf-8", "replace").split()
    if named.returncode != 0 or not names:
        return False, f"the key {told} is not among the signers of {signers}"
    allowed = _asked(["-Y", "verify", "-f", str(signers), "-I", names[0], *where], held)
    if allowed.returncode != 0:
        return False, f"the key {told} may not sign as {names[0]}: {_last(allowed)}"
    return True, f"signed by {names[0]} with the key {told}"


def _asked(arguments: list[str], given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("ssh-keygen")
    if program is None:
        raise BadInput("--key", "ssh-keygen (OpenSSH) is not on this machine", hint="Install it")
    try:
        return subprocess.run(
            [program, *arguments], input=given, capture_output=True, check=False, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise BadInput("--key", f"ssh-keygen did not end within {SECONDS} s") from None


def _last(done: subprocess.CompletedProcess[bytes]) -> str:
    words = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
    return words[-1] if words else f"it ended with {done.returncode}"
