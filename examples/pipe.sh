#!/usr/bin/env bash
# duecheck in a pipeline: JSON on stdout, messages on stderr, the exit code as the answer.
set -euo pipefail

# The action, the band and how much of the checklist could be answered.
duecheck prospect --example northgate --format json |
  jq -r '[.decision.action, .score.band, (.coverage.pct | tostring)] | @tsv'

# Why, in words fit for a letter.
duecheck prospect --example brackwater --format json |
  jq -r '.reasons[] | "\(.code)  \(.text)"'

# Which lanes nobody has answered yet, and who could.
duecheck prospect --example halcyon --format json |
  jq -r '.unknowns[] | "\(.code)  \(.text): \(.who_can_fill)"'

# Stop a pipeline at "refer" or worse: exit 10.
if ! duecheck prospect --example quillmere --format json --fail-on refer >/dev/null; then
  echo "quillmere needs a person"
fi
