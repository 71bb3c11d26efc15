#!/usr/bin/env bash
# A year of one customer's life on the credit desk, start to finish, without network.
# Northgate Fastener Supply Ltd and everything it does here is FICTIONAL.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export DUECHECK_DATA="$desk/data" DUECHECK_CONFIG="$desk/config.toml"
: > "$DUECHECK_CONFIG"
cd "$desk"
step() { printf '\n=== %s\n' "$*"; }

step "16 November: an application comes in; what is missing is said, the clock starts"
cat > application.json <<'JSON'
{"name": "Northgate Fastener Supply Ltd", "country": "GB", "reg": "99000001",
 "phone": "01632 960111", "email": "accounts@northgate-fasteners.example",
 "address": "Unit 4 Kiln Lane Trading Estate, Kiln Lane, Stokeham, ZZ1 4AB",
 "requested": "15000", "currency": "GBP", "terms": "net 30"}
JSON
duecheck account add --application application.json --id N1 --as-of 2026-11-16

step "The check, made earlier and kept as an archive, is filed under the account"
duecheck account attach N1 "$here/northgate/run.warc.gz" --by "R. Example"

step "A person decides, citing that run"
duecheck decide N1 --action open --limit 5000 --currency GBP --review 2027-11-16 --why F01,F04 \
  --by "R. Example" --as-of 2026-11-16

step "December to May: orders, paid on time"
cat > ledger.csv <<'CSV'
account,invoice,date,due,amount,currency,paid date,paid amount
N1,1001,2026-12-01,2026-12-31,900.00,GBP,2026-12-30,900.00
N1,1002,2027-01-04,2027-02-03,1100.00,GBP,2027-02-02,1100.00
N1,1003,2027-02-01,2027-03-03,1000.00,GBP,2027-03-03,1000.00
N1,1004,2027-03-01,2027-03-31,950.00,GBP,2027-03-30,950.00
CSV
duecheck account import ledger.csv --kind ledger --as-of 2027-05-01 2>/dev/null
duecheck segment --as-of 2027-05-01 --format json | grep -E '"(group|rule)"'
duecheck account release N1 --order 1200 --as-of 2027-05-01

step "August: the first late payment, and the first watch alarm"
cat >> ledger.csv <<'CSV'
N1,1005,2027-06-01,2027-07-01,1400.00,GBP,2027-07-29,1400.00
N1,1006,2027-07-01,2027-07-31,1500.00,GBP,,
N1,1007,2027-08-02,2027-09-01,1800.00,GBP,,
CSV
duecheck account import ledger.csv --kind ledger --as-of 2027-08-20 2>/dev/null
duecheck watch --as-of 2027-08-20 --fail-on change || echo "(exit $?: something changed)"

step "September: promises, broken; a statement comes back"
cat > promises.csv <<'CSV'
account,made on,promised for,amount,currency,outcome,notes
N1,2027-08-23,2027-08-30,1500.00,GBP,broken,"promised Monday, nothing came"
N1,2027-09-06,2027-09-13,1500.00,GBP,broken,"cheque in the post, he said"
CSV
cat > mail.csv <<'CSV'
account,returned on,item,reason
N1,2027-09-20,statement,gone away
CSV
duecheck account import promises.csv --kind promises --as-of 2027-09-25 2>/dev/null
duecheck account import mail.csv --kind mail --as-of 2027-09-25 2>/dev/null

step "The watch tells what is new since the decision; the account is in another group now"
duecheck watch --as-of 2027-09-25 --fail-on change || echo "(exit $?: something changed)"
duecheck segment show N1 --as-of 2027-09-25 | grep -E '"(group|rule|past_due)"'
duecheck account release N1 --order 800 --as-of 2027-09-25 || echo "(exit $?: the order waits)"

step "The review: own records first; nothing outside could be asked here, and it says so"
duecheck account review N1 --only phone --as-of 2027-09-25 --by "R. Example" --fail-on refer \
  > review.txt || echo "(exit $?)"
sed -n 1,20p review.txt

step "A visit is planned; the folder is read, the questions and the card go along"
duecheck visit new N1 --reason arrears --on 2027-09-28 --site "Unit 4 Kiln Lane, Stokeham, ZZ1 4AB" \
  --going "R. Example (credit manager)" --going "S. Seller (sales rep)" \
  --meet "P. Marlow (finance director)" --goal "a date for invoice 1006" --as-of 2027-09-26
duecheck visit dossier N1 --as-of 2027-09-26 | sed -n 1,60p
duecheck visit questions N1 --as-of 2027-09-26 | grep -A3 "What we noticed"
duecheck visit card N1 --as-of 2027-09-26 | grep Stokeham

step "After the visit: notes, the follow-up to send, the report for the house"
duecheck visit notes N1 --note "They lost their largest customer in June." \
  --note "P. Marlow can pay half of 1006 on 8 October." --met "P. Marlow (finance director)" \
  --action "pay half of invoice 1006; P. Marlow; 2027-10-08" \
  --action "send the statement again; R. Example; 2027-09-30" --as-of 2027-09-28
duecheck visit followup N1 --firm "Fictional Fasteners Ltd" --sender "R. Example" \
  --contact "01632 960111" --as-of 2027-09-28
duecheck visit report N1 --as-of 2027-09-28
duecheck visit actions N1 --as-of 2027-10-04 || echo "(exit $?: something is late)"

step "A person decides again, and the letter is drafted; nothing is sent"
duecheck decide N1 --action cash --limit 0 --currency GBP --review 2027-12-25 --why D05 \
  --by "R. Example" --override "two promises broken, statement came back" --as-of 2027-09-25
duecheck notice N1 --as-of 2027-09-25 | sed -n 1,30p

step "Why was it refused? One command answers, and the log holds"
duecheck account show N1 --as-of 2027-10-04
duecheck audit verify
