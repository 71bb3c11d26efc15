"""
The rival's answers: nomenklatura's logic-v2 on pairs of names, from standard input.

    uv venv RIVAL && VIRTUAL_ENV=RIVAL uv pip install nomenklatura==4.17.4   # builds PyICU
    RIVAL/bin/python tests/judgement/names_rival.py < pairs.jsonl

Lines `[a, b]` in; one line out, `{"scores": [...], "seconds": s}`. The time is that of making two
entities of the raw names and comparing them; every entity has an id of its own, since the
matcher remembers names by id.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> int:
    """Score the pairs after one comparison that loads what the matcher loads once."""
    from followthemoney import ValueEntity, model
    from nomenklatura.matching.logic_v2.model import LogicV2

    schema, config = model.get("Company"), LogicV2.default_config()

    def scored(number: int, a: str, b: str) -> float:
        one, other = (ValueEntity(schema, {"id": f"{number}{end}"}) for end in "ab")
        one.add("name", a)
        other.add("name", b)
        return float(LogicV2.compare(one, other, config).score)

    found = [json.loads(line) for line in sys.stdin]
    scored(-1, "Acme Ltd", "Акме ООО")
    began = time.process_time()
    scores = [scored(number, a, b) for number, (a, b) in enumerate(found)]
    print(json.dumps({"scores": scores, "seconds": time.process_time() - began}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
