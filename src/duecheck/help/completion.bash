# duecheck completion for bash; made from the command tree
_duecheck() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local path=duecheck word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
      'duecheck account'|'duecheck account import'|'duecheck account add'|'duecheck account list'|'duecheck account show'|'duecheck account note'|'duecheck account review'|'duecheck account attach'|'duecheck account refs'|'duecheck account connect'|'duecheck account authorise'|'duecheck account dispute'|'duecheck account merge'|'duecheck account release'|'duecheck account outcomes'|'duecheck assets'|'duecheck audit'|'duecheck audit show'|'duecheck audit verify'|'duecheck batch'|'duecheck batch collect'|'duecheck batch status'|'duecheck batch submit'|'duecheck batch work'|'duecheck claims'|'duecheck completion'|'duecheck config'|'duecheck config init'|'duecheck config show'|'duecheck config set'|'duecheck config path'|'duecheck consent'|'duecheck consent wording'|'duecheck consent record'|'duecheck consent optout'|'duecheck consent show'|'duecheck contradict'|'duecheck decide'|'duecheck email'|'duecheck evidence'|'duecheck evidence show'|'duecheck evidence verify'|'duecheck evidence certify'|'duecheck evidence export'|'duecheck explain'|'duecheck guardrails'|'duecheck lists'|'duecheck lists update'|'duecheck lists show'|'duecheck lists path'|'duecheck locate'|'duecheck match'|'duecheck mcp'|'duecheck message'|'duecheck message draft'|'duecheck message lint'|'duecheck notice'|'duecheck people'|'duecheck phone'|'duecheck plan'|'duecheck plan contact'|'duecheck policy'|'duecheck policy init'|'duecheck policy show'|'duecheck policy playbook'|'duecheck policy check'|'duecheck presence'|'duecheck presence check'|'duecheck presence keywords'|'duecheck presence lint'|'duecheck prospect'|'duecheck purge'|'duecheck read'|'duecheck register'|'duecheck replay'|'duecheck report'|'duecheck resolve'|'duecheck schema'|'duecheck score'|'duecheck screen'|'duecheck segment'|'duecheck segment show'|'duecheck segment export'|'duecheck signs'|'duecheck social'|'duecheck social note'|'duecheck sources'|'duecheck sources check'|'duecheck store'|'duecheck store path'|'duecheck store check'|'duecheck store backup'|'duecheck store restore'|'duecheck store export'|'duecheck subject'|'duecheck subject export'|'duecheck subject erase'|'duecheck subject hold'|'duecheck subject complaint'|'duecheck templates'|'duecheck templates list'|'duecheck templates show'|'duecheck visit'|'duecheck visit new'|'duecheck visit dossier'|'duecheck visit agenda'|'duecheck visit questions'|'duecheck visit card'|'duecheck visit notes'|'duecheck visit followup'|'duecheck visit report'|'duecheck visit actions'|'duecheck watch'|'duecheck web') path+=" $word" ;;
    esac
  done
  COMPREPLY=()
  case "$path:$before" in
    'duecheck:--config') compopt -o default; return ;;
    'duecheck account import:--kind') mapfile -t COMPREPLY < <(compgen -W "ledger promises contacts mail customers crm" -- "$current"); return ;;
    'duecheck account import:--map') :; return ;;
    'duecheck account import:--currency') :; return ;;
    'duecheck account import:--decimal') :; return ;;
    'duecheck account import:--undo') :; return ;;
    'duecheck account import:--data') compopt -o default; return ;;
    'duecheck account import:--by') :; return ;;
    'duecheck account import:--as-of') :; return ;;
    'duecheck account add:--application') compopt -o default; return ;;
    'duecheck account add:--id') :; return ;;
    'duecheck account add:--country') :; return ;;
    'duecheck account add:--kind') :; return ;;
    'duecheck account add:--reg') :; return ;;
    'duecheck account add:--url') :; return ;;
    'duecheck account add:--phone') :; return ;;
    'duecheck account add:--email') :; return ;;
    'duecheck account add:--address') :; return ;;
    'duecheck account add:--currency') :; return ;;
    'duecheck account add:--limit') :; return ;;
    'duecheck account add:--terms') :; return ;;
    'duecheck account add:--follows') :; return ;;
    'duecheck account add:--why') :; return ;;
    'duecheck account add:--data') compopt -o default; return ;;
    'duecheck account add:--by') :; return ;;
    'duecheck account add:--as-of') :; return ;;
    'duecheck account list:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck account list:--data') compopt -o default; return ;;
    'duecheck account show:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck account show:--data') compopt -o default; return ;;
    'duecheck account show:--as-of') :; return ;;
    'duecheck account note:--on') :; return ;;
    'duecheck account note:--url') :; return ;;
    'duecheck account note:--channel') :; return ;;
    'duecheck account note:--code') :; return ;;
    'duecheck account note:--outcome') mapfile -t COMPREPLY < <(compgen -W "answered unanswered dead" -- "$current"); return ;;
    'duecheck account note:--data') compopt -o default; return ;;
    'duecheck account note:--by') :; return ;;
    'duecheck account note:--as-of') :; return ;;
    'duecheck account review:--purpose') :; return ;;
    'duecheck account review:--only') :; return ;;
    'duecheck account review:--requested') :; return ;;
    'duecheck account review:--deadline') :; return ;;
    'duecheck account review:--fail-on') :; return ;;
    'duecheck account review:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck account review:-o'|'duecheck account review:--output') compopt -o default; return ;;
    'duecheck account review:--capture') compopt -o default; return ;;
    'duecheck account review:--weights') compopt -o default; return ;;
    'duecheck account review:--policy') compopt -o default; return ;;
    'duecheck account review:--config') compopt -o default; return ;;
    'duecheck account review:--data') compopt -o default; return ;;
    'duecheck account review:--by') :; return ;;
    'duecheck account review:--as-of') :; return ;;
    'duecheck account attach:--kind') mapfile -t COMPREPLY < <(compgen -W "lane agency bureau document" -- "$current"); return ;;
    'duecheck account attach:--lane') :; return ;;
    'duecheck account attach:--result') mapfile -t COMPREPLY < <(compgen -W "found none" -- "$current"); return ;;
    'duecheck account attach:--source') :; return ;;
    'duecheck account attach:--date') :; return ;;
    'duecheck account attach:--score') :; return ;;
    'duecheck account attach:--document') compopt -o default; return ;;
    'duecheck account attach:--about') mapfile -t COMPREPLY < <(compgen -W "company person" -- "$current"); return ;;
    'duecheck account attach:--purpose') :; return ;;
    'duecheck account attach:--authority') :; return ;;
    'duecheck account attach:--data') compopt -o default; return ;;
    'duecheck account attach:--by') :; return ;;
    'duecheck account attach:--as-of') :; return ;;
    'duecheck account refs:--ask') :; return ;;
    'duecheck account refs:--contact') :; return ;;
    'duecheck account refs:--record') :; return ;;
    'duecheck account refs:--high-credit') :; return ;;
    'duecheck account refs:--currency') :; return ;;
    'duecheck account refs:--terms') :; return ;;
    'duecheck account refs:--slow-days') :; return ;;
    'duecheck account refs:--last-sale') :; return ;;
    'duecheck account refs:--on') :; return ;;
    'duecheck account refs:--data') compopt -o default; return ;;
    'duecheck account refs:--by') :; return ;;
    'duecheck account refs:--as-of') :; return ;;
    'duecheck account connect:--name') :; return ;;
    'duecheck account connect:--employer') :; return ;;
    'duecheck account connect:--data') compopt -o default; return ;;
    'duecheck account connect:--by') :; return ;;
    'duecheck account connect:--as-of') :; return ;;
    'duecheck account authorise:--amount') :; return ;;
    'duecheck account authorise:--currency') :; return ;;
    'duecheck account authorise:--date') :; return ;;
    'duecheck account authorise:--given-by') :; return ;;
    'duecheck account authorise:--data') compopt -o default; return ;;
    'duecheck account authorise:--by') :; return ;;
    'duecheck account authorise:--as-of') :; return ;;
    'duecheck account dispute:--why') :; return ;;
    'duecheck account dispute:--close') :; return ;;
    'duecheck account dispute:--outcome') :; return ;;
    'duecheck account dispute:--data') compopt -o default; return ;;
    'duecheck account dispute:--by') :; return ;;
    'duecheck account dispute:--as-of') :; return ;;
    'duecheck account merge:--into') :; return ;;
    'duecheck account merge:--data') compopt -o default; return ;;
    'duecheck account merge:--by') :; return ;;
    'duecheck account release:--order') :; return ;;
    'duecheck account release:--currency') :; return ;;
    'duecheck account release:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck account release:--data') compopt -o default; return ;;
    'duecheck account release:--by') :; return ;;
    'duecheck account release:--as-of') :; return ;;
    'duecheck account outcomes:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck account outcomes:--data') compopt -o default; return ;;
    'duecheck account outcomes:--as-of') :; return ;;
    'duecheck assets:--judgment') :; return ;;
    'duecheck assets:--jurisdiction') :; return ;;
    'duecheck assets:--purpose') :; return ;;
    'duecheck assets:--policy') compopt -o default; return ;;
    'duecheck assets:--config') compopt -o default; return ;;
    'duecheck assets:--data') compopt -o default; return ;;
    'duecheck assets:--by') :; return ;;
    'duecheck assets:--as-of') :; return ;;
    'duecheck audit show:--account') :; return ;;
    'duecheck audit show:--format') :; return ;;
    'duecheck audit show:--data') compopt -o default; return ;;
    'duecheck audit verify:--against') compopt -o default; return ;;
    'duecheck audit verify:--data') compopt -o default; return ;;
    'duecheck batch:-o'|'duecheck batch:--output') compopt -o default; return ;;
    'duecheck batch:--format') mapfile -t COMPREPLY < <(compgen -W "ndjson csv md html" -- "$current"); return ;;
    'duecheck batch:--map') :; return ;;
    'duecheck batch:--limit') :; return ;;
    'duecheck batch:--capture') compopt -o default; return ;;
    'duecheck batch:--only') :; return ;;
    'duecheck batch:--as-of') :; return ;;
    'duecheck batch:--fail-on') :; return ;;
    'duecheck batch:--country') :; return ;;
    'duecheck batch:--currency') :; return ;;
    'duecheck batch:--purpose') :; return ;;
    'duecheck batch:--by') :; return ;;
    'duecheck batch:--policy') compopt -o default; return ;;
    'duecheck batch:--weights') compopt -o default; return ;;
    'duecheck batch:--config') compopt -o default; return ;;
    'duecheck batch:--decimal') :; return ;;
    'duecheck batch:--processes') :; return ;;
    'duecheck batch collect:--ledger') :; return ;;
    'duecheck batch collect:-o'|'duecheck batch collect:--output') compopt -o default; return ;;
    'duecheck batch collect:--format') mapfile -t COMPREPLY < <(compgen -W "ndjson csv md html" -- "$current"); return ;;
    'duecheck batch collect:--capture') compopt -o default; return ;;
    'duecheck batch collect:--fail-on') :; return ;;
    'duecheck batch collect:--by') :; return ;;
    'duecheck batch status:--ledger') :; return ;;
    'duecheck batch status:--format') mapfile -t COMPREPLY < <(compgen -W "text json" -- "$current"); return ;;
    'duecheck batch submit:--job') :; return ;;
    'duecheck batch submit:--ledger') :; return ;;
    'duecheck batch submit:--shelf') :; return ;;
    'duecheck batch submit:--map') :; return ;;
    'duecheck batch submit:--only') :; return ;;
    'duecheck batch submit:--as-of') :; return ;;
    'duecheck batch submit:--country') :; return ;;
    'duecheck batch submit:--currency') :; return ;;
    'duecheck batch submit:--purpose') :; return ;;
    'duecheck batch submit:--by') :; return ;;
    'duecheck batch submit:--policy') compopt -o default; return ;;
    'duecheck batch submit:--weights') compopt -o default; return ;;
    'duecheck batch submit:--config') compopt -o default; return ;;
    'duecheck batch submit:--decimal') :; return ;;
    'duecheck batch work:--ledger') :; return ;;
    'duecheck batch work:--policy') compopt -o default; return ;;
    'duecheck batch work:--weights') compopt -o default; return ;;
    'duecheck batch work:--config') compopt -o default; return ;;
    'duecheck batch work:--heartbeat') :; return ;;
    'duecheck claims:--claimed-since') :; return ;;
    'duecheck claims:--reg') :; return ;;
    'duecheck claims:--address') :; return ;;
    'duecheck claims:--phone') :; return ;;
    'duecheck claims:--email') :; return ;;
    'duecheck claims:--url') :; return ;;
    'duecheck claims:--owner') :; return ;;
    'duecheck claims:--employees') :; return ;;
    'duecheck claims:--country') :; return ;;
    'duecheck claims:--policy') compopt -o default; return ;;
    'duecheck claims:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck claims:--as-of') :; return ;;
    'duecheck claims:--capture') compopt -o default; return ;;
    'duecheck claims:--config') compopt -o default; return ;;
    'duecheck config init:--config') compopt -o default; return ;;
    'duecheck config show:--config') compopt -o default; return ;;
    'duecheck config set:--config') compopt -o default; return ;;
    'duecheck config path:--config') compopt -o default; return ;;
    'duecheck consent wording:--firm') :; return ;;
    'duecheck consent wording:--address') :; return ;;
    'duecheck consent wording:--jurisdiction') :; return ;;
    'duecheck consent wording:--config') compopt -o default; return ;;
    'duecheck consent record:--number') :; return ;;
    'duecheck consent record:--signer') :; return ;;
    'duecheck consent record:--on') :; return ;;
    'duecheck consent record:--document') :; return ;;
    'duecheck consent record:--file') compopt -o default; return ;;
    'duecheck consent record:--role') :; return ;;
    'duecheck consent record:--purpose') :; return ;;
    'duecheck consent record:--wording') :; return ;;
    'duecheck consent record:--source') :; return ;;
    'duecheck consent record:--data') compopt -o default; return ;;
    'duecheck consent record:--by') :; return ;;
    'duecheck consent record:--as-of') :; return ;;
    'duecheck consent optout:--account') :; return ;;
    'duecheck consent optout:--on') :; return ;;
    'duecheck consent optout:--words') :; return ;;
    'duecheck consent optout:--country') :; return ;;
    'duecheck consent optout:--data') compopt -o default; return ;;
    'duecheck consent optout:--by') :; return ;;
    'duecheck consent optout:--as-of') :; return ;;
    'duecheck consent show:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck consent show:--data') compopt -o default; return ;;
    'duecheck consent show:--as-of') :; return ;;
    'duecheck contradict:--format') mapfile -t COMPREPLY < <(compgen -W "md json" -- "$current"); return ;;
    'duecheck contradict:--config') compopt -o default; return ;;
    'duecheck contradict:--data') compopt -o default; return ;;
    'duecheck contradict:--as-of') :; return ;;
    'duecheck decide:--action') mapfile -t COMPREPLY < <(compgen -W "open reduced secured cash refer decline" -- "$current"); return ;;
    'duecheck decide:--limit') :; return ;;
    'duecheck decide:--currency') :; return ;;
    'duecheck decide:--review') :; return ;;
    'duecheck decide:--why') :; return ;;
    'duecheck decide:--override') :; return ;;
    'duecheck decide:--run') :; return ;;
    'duecheck decide:--approve') :; return ;;
    'duecheck decide:--weights') compopt -o default; return ;;
    'duecheck decide:--config') compopt -o default; return ;;
    'duecheck decide:--data') compopt -o default; return ;;
    'duecheck decide:--by') :; return ;;
    'duecheck decide:--as-of') :; return ;;
    'duecheck email:--name') :; return ;;
    'duecheck email:--url') :; return ;;
    'duecheck email:--country') :; return ;;
    'duecheck email:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck email:--as-of') :; return ;;
    'duecheck email:--capture') compopt -o default; return ;;
    'duecheck email:--config') compopt -o default; return ;;
    'duecheck evidence show:-o'|'duecheck evidence show:--output') compopt -o default; return ;;
    'duecheck evidence verify:--archive') compopt -o default; return ;;
    'duecheck evidence verify:--signers') compopt -o default; return ;;
    'duecheck evidence verify:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck evidence certify:-o'|'duecheck evidence certify:--output') compopt -o default; return ;;
    'duecheck evidence certify:--key') compopt -o default; return ;;
    'duecheck evidence export:-o'|'duecheck evidence export:--output') compopt -o default; return ;;
    'duecheck evidence export:--format') :; return ;;
    'duecheck evidence export:--purpose') :; return ;;
    'duecheck evidence export:--to') :; return ;;
    'duecheck evidence export:--by') :; return ;;
    'duecheck guardrails:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck lists update:--from') :; return ;;
    'duecheck lists update:--sha256') :; return ;;
    'duecheck lists update:--published') :; return ;;
    'duecheck lists update:--config') compopt -o default; return ;;
    'duecheck lists show:--as-of') :; return ;;
    'duecheck lists show:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck locate:--purpose') :; return ;;
    'duecheck locate:--judgment') :; return ;;
    'duecheck locate:--employment') :; return ;;
    'duecheck locate:--guarantee') :; return ;;
    'duecheck locate:--url') :; return ;;
    'duecheck locate:--on') :; return ;;
    'duecheck locate:--policy') compopt -o default; return ;;
    'duecheck locate:--config') compopt -o default; return ;;
    'duecheck locate:--data') compopt -o default; return ;;
    'duecheck locate:--by') :; return ;;
    'duecheck locate:--as-of') :; return ;;
    'duecheck match:--country-a') :; return ;;
    'duecheck match:--country-b') :; return ;;
    'duecheck match:--pairs') :; return ;;
    'duecheck match:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck mcp:--purpose') :; return ;;
    'duecheck mcp:--to') :; return ;;
    'duecheck mcp:--policy') compopt -o default; return ;;
    'duecheck mcp:--config') compopt -o default; return ;;
    'duecheck mcp:--data') compopt -o default; return ;;
    'duecheck mcp:--by') :; return ;;
    'duecheck message draft:--channel') mapfile -t COMPREPLY < <(compgen -W "email text letter call" -- "$current"); return ;;
    'duecheck message draft:--kind') mapfile -t COMPREPLY < <(compgen -W "reminder copy-invoice thanks promise locate" -- "$current"); return ;;
    'duecheck message draft:--firm') :; return ;;
    'duecheck message draft:--sender') :; return ;;
    'duecheck message draft:--contact') :; return ;;
    'duecheck message draft:--to') mapfile -t COMPREPLY < <(compgen -W "Number address" -- "$current"); return ;;
    'duecheck message draft:--promise') :; return ;;
    'duecheck message draft:--jurisdiction') :; return ;;
    'duecheck message draft:--policy') compopt -o default; return ;;
    'duecheck message draft:--config') compopt -o default; return ;;
    'duecheck message draft:--data') compopt -o default; return ;;
    'duecheck message draft:--by') :; return ;;
    'duecheck message draft:--as-of') :; return ;;
    'duecheck message lint:--channel') mapfile -t COMPREPLY < <(compgen -W "email text letter call post agenda locate dm" -- "$current"); return ;;
    'duecheck message lint:--account') :; return ;;
    'duecheck message lint:--names') compopt -o default; return ;;
    'duecheck message lint:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck message lint:--data') compopt -o default; return ;;
    'duecheck message lint:--as-of') :; return ;;
    'duecheck notice:--jurisdiction') :; return ;;
    'duecheck notice:--data') compopt -o default; return ;;
    'duecheck notice:--by') :; return ;;
    'duecheck notice:--as-of') :; return ;;
    'duecheck people:--reg') :; return ;;
    'duecheck people:--url') :; return ;;
    'duecheck people:--country') :; return ;;
    'duecheck people:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck people:--as-of') :; return ;;
    'duecheck people:--capture') compopt -o default; return ;;
    'duecheck people:--config') compopt -o default; return ;;
    'duecheck phone:--name') :; return ;;
    'duecheck phone:--url') :; return ;;
    'duecheck phone:--country') :; return ;;
    'duecheck phone:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck phone:--as-of') :; return ;;
    'duecheck phone:--capture') compopt -o default; return ;;
    'duecheck phone:--config') compopt -o default; return ;;
    'duecheck plan contact:--jurisdiction') :; return ;;
    'duecheck plan contact:--zone') :; return ;;
    'duecheck plan contact:--policy') compopt -o default; return ;;
    'duecheck plan contact:--config') compopt -o default; return ;;
    'duecheck plan contact:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck plan contact:--data') compopt -o default; return ;;
    'duecheck plan contact:--by') :; return ;;
    'duecheck plan contact:--as-of') :; return ;;
    'duecheck policy init:--owner') :; return ;;
    'duecheck policy init:--deputy') :; return ;;
    'duecheck policy init:--why') :; return ;;
    'duecheck policy init:--purpose') :; return ;;
    'duecheck policy init:--site') :; return ;;
    'duecheck policy init:--hours-a-week') :; return ;;
    'duecheck policy init:--permitted-hours') :; return ;;
    'duecheck policy init:--escalation') :; return ;;
    'duecheck policy init:--trained') :; return ;;
    'duecheck policy init:-o'|'duecheck policy init:--output') compopt -o default; return ;;
    'duecheck policy init:--binder') compopt -o default; return ;;
    'duecheck policy init:--config') compopt -o default; return ;;
    'duecheck policy show:--policy') compopt -o default; return ;;
    'duecheck policy show:--config') compopt -o default; return ;;
    'duecheck policy show:--as-of') :; return ;;
    'duecheck policy playbook:--policy') compopt -o default; return ;;
    'duecheck policy playbook:--config') compopt -o default; return ;;
    'duecheck policy playbook:--as-of') :; return ;;
    'duecheck policy check:--weights') compopt -o default; return ;;
    'duecheck policy check:--policy') compopt -o default; return ;;
    'duecheck policy check:--config') compopt -o default; return ;;
    'duecheck policy check:--as-of') :; return ;;
    'duecheck policy check:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck presence check:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck presence keywords:--words') :; return ;;
    'duecheck presence keywords:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck presence lint:--names') compopt -o default; return ;;
    'duecheck presence lint:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck prospect:--country') :; return ;;
    'duecheck prospect:--reg') :; return ;;
    'duecheck prospect:--vat') :; return ;;
    'duecheck prospect:--url') :; return ;;
    'duecheck prospect:--phone') :; return ;;
    'duecheck prospect:--email') :; return ;;
    'duecheck prospect:--address') :; return ;;
    'duecheck prospect:--owner') :; return ;;
    'duecheck prospect:--claimed-since') :; return ;;
    'duecheck prospect:--employees') :; return ;;
    'duecheck prospect:--sector') :; return ;;
    'duecheck prospect:--requested') :; return ;;
    'duecheck prospect:--currency') :; return ;;
    'duecheck prospect:--exposure') :; return ;;
    'duecheck prospect:--terms') :; return ;;
    'duecheck prospect:--first-order') :; return ;;
    'duecheck prospect:--contract-date') :; return ;;
    'duecheck prospect:--purpose') :; return ;;
    'duecheck prospect:--account') :; return ;;
    'duecheck prospect:--by') :; return ;;
    'duecheck prospect:--jurisdiction') :; return ;;
    'duecheck prospect:--as-of') :; return ;;
    'duecheck prospect:--pick') :; return ;;
    'duecheck prospect:--input') :; return ;;
    'duecheck prospect:--observed') compopt -o default; return ;;
    'duecheck prospect:--policy') compopt -o default; return ;;
    'duecheck prospect:--weights') compopt -o default; return ;;
    'duecheck prospect:--only') :; return ;;
    'duecheck prospect:--deadline') :; return ;;
    'duecheck prospect:--fail-on') :; return ;;
    'duecheck prospect:--format') mapfile -t COMPREPLY < <(compgen -W "table md json html pdf" -- "$current"); return ;;
    'duecheck prospect:-o'|'duecheck prospect:--output') compopt -o default; return ;;
    'duecheck prospect:--capture') compopt -o default; return ;;
    'duecheck prospect:--example') :; return ;;
    'duecheck prospect:--config') compopt -o default; return ;;
    'duecheck purge:--data') compopt -o default; return ;;
    'duecheck purge:--by') :; return ;;
    'duecheck purge:--as-of') :; return ;;
    'duecheck purge:--weights') compopt -o default; return ;;
    'duecheck read:--subject') :; return ;;
    'duecheck read:--jsonl') :; return ;;
    'duecheck read:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck read:--config') compopt -o default; return ;;
    'duecheck read:--capture') compopt -o default; return ;;
    'duecheck register:--source') :; return ;;
    'duecheck register:--country') :; return ;;
    'duecheck register:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck register:--config') compopt -o default; return ;;
    'duecheck register:--capture') compopt -o default; return ;;
    'duecheck replay:--format') mapfile -t COMPREPLY < <(compgen -W "table md json html pdf" -- "$current"); return ;;
    'duecheck replay:-o'|'duecheck replay:--output') compopt -o default; return ;;
    'duecheck replay:--fail-on') :; return ;;
    'duecheck report:--format') mapfile -t COMPREPLY < <(compgen -W "table md json html pdf" -- "$current"); return ;;
    'duecheck report:-o'|'duecheck report:--output') compopt -o default; return ;;
    'duecheck report:--row') :; return ;;
    'duecheck report:--fail-on') :; return ;;
    'duecheck resolve:--names') compopt -o default; return ;;
    'duecheck resolve:--country') :; return ;;
    'duecheck resolve:--reg') :; return ;;
    'duecheck resolve:--lists') :; return ;;
    'duecheck resolve:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck resolve:--processes') :; return ;;
    'duecheck resolve:--out') compopt -o default; return ;;
    'duecheck score:--weights') compopt -o default; return ;;
    'duecheck score:--format') mapfile -t COMPREPLY < <(compgen -W "table md json html pdf" -- "$current"); return ;;
    'duecheck score:-o'|'duecheck score:--output') compopt -o default; return ;;
    'duecheck score:--fail-on') :; return ;;
    'duecheck screen:--names') compopt -o default; return ;;
    'duecheck screen:--lists') :; return ;;
    'duecheck screen:--country') :; return ;;
    'duecheck screen:--as-of') :; return ;;
    'duecheck screen:--processes') :; return ;;
    'duecheck screen:--out') compopt -o default; return ;;
    'duecheck segment:--data') compopt -o default; return ;;
    'duecheck segment:--by') :; return ;;
    'duecheck segment:--as-of') :; return ;;
    'duecheck segment:--split') :; return ;;
    'duecheck segment:--since') :; return ;;
    'duecheck segment:--format') mapfile -t COMPREPLY < <(compgen -W "table md html json" -- "$current"); return ;;
    'duecheck segment:--weights') compopt -o default; return ;;
    'duecheck segment show:--data') compopt -o default; return ;;
    'duecheck segment show:--as-of') :; return ;;
    'duecheck segment show:--weights') compopt -o default; return ;;
    'duecheck segment export:-o'|'duecheck segment export:--output') compopt -o default; return ;;
    'duecheck segment export:--data') compopt -o default; return ;;
    'duecheck segment export:--by') :; return ;;
    'duecheck segment export:--as-of') :; return ;;
    'duecheck segment export:--weights') compopt -o default; return ;;
    'duecheck signs:--said') :; return ;;
    'duecheck signs:--reg') :; return ;;
    'duecheck signs:--country') :; return ;;
    'duecheck signs:--pick') :; return ;;
    'duecheck signs:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck signs:--as-of') :; return ;;
    'duecheck signs:--capture') compopt -o default; return ;;
    'duecheck signs:--config') compopt -o default; return ;;
    'duecheck social note:--url') :; return ;;
    'duecheck social note:--on') :; return ;;
    'duecheck social note:--last-post') :; return ;;
    'duecheck social note:--code') :; return ;;
    'duecheck social note:--channel') :; return ;;
    'duecheck social note:--file') compopt -o default; return ;;
    'duecheck social note:--policy') compopt -o default; return ;;
    'duecheck social note:--config') compopt -o default; return ;;
    'duecheck sources:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck sources:--config') compopt -o default; return ;;
    'duecheck sources check:--only') :; return ;;
    'duecheck sources check:--format') mapfile -t COMPREPLY < <(compgen -W "table json" -- "$current"); return ;;
    'duecheck sources check:--config') compopt -o default; return ;;
    'duecheck store path:--data') compopt -o default; return ;;
    'duecheck store check:--data') compopt -o default; return ;;
    'duecheck store backup:--data') compopt -o default; return ;;
    'duecheck store backup:--by') :; return ;;
    'duecheck store restore:--data') compopt -o default; return ;;
    'duecheck store restore:--by') :; return ;;
    'duecheck store export:--data') compopt -o default; return ;;
    'duecheck store export:--by') :; return ;;
    'duecheck subject export:-o'|'duecheck subject export:--output') compopt -o default; return ;;
    'duecheck subject export:--data') compopt -o default; return ;;
    'duecheck subject export:--by') :; return ;;
    'duecheck subject erase:--data') compopt -o default; return ;;
    'duecheck subject erase:--by') :; return ;;
    'duecheck subject hold:--data') compopt -o default; return ;;
    'duecheck subject hold:--by') :; return ;;
    'duecheck subject complaint:--words') :; return ;;
    'duecheck subject complaint:--acknowledge') :; return ;;
    'duecheck subject complaint:--close') :; return ;;
    'duecheck subject complaint:--on') :; return ;;
    'duecheck subject complaint:--data') compopt -o default; return ;;
    'duecheck subject complaint:--by') :; return ;;
    'duecheck subject complaint:--as-of') :; return ;;
    'duecheck templates list:--config') compopt -o default; return ;;
    'duecheck visit new:--reason') mapfile -t COMPREPLY < <(compgen -W "introduce solve terms arrears" -- "$current"); return ;;
    'duecheck visit new:--on') :; return ;;
    'duecheck visit new:--site') :; return ;;
    'duecheck visit new:--going') :; return ;;
    'duecheck visit new:--meet') :; return ;;
    'duecheck visit new:--goal') :; return ;;
    'duecheck visit new:--background') :; return ;;
    'duecheck visit new:--data') compopt -o default; return ;;
    'duecheck visit new:--by') :; return ;;
    'duecheck visit new:--as-of') :; return ;;
    'duecheck visit dossier:--visit') :; return ;;
    'duecheck visit dossier:--config') compopt -o default; return ;;
    'duecheck visit dossier:--data') compopt -o default; return ;;
    'duecheck visit dossier:--as-of') :; return ;;
    'duecheck visit agenda:--firm') :; return ;;
    'duecheck visit agenda:--visit') :; return ;;
    'duecheck visit agenda:--config') compopt -o default; return ;;
    'duecheck visit agenda:--data') compopt -o default; return ;;
    'duecheck visit agenda:--as-of') :; return ;;
    'duecheck visit questions:--visit') :; return ;;
    'duecheck visit questions:--config') compopt -o default; return ;;
    'duecheck visit questions:--data') compopt -o default; return ;;
    'duecheck visit questions:--as-of') :; return ;;
    'duecheck visit card:--visit') :; return ;;
    'duecheck visit card:--config') compopt -o default; return ;;
    'duecheck visit card:--data') compopt -o default; return ;;
    'duecheck visit card:--as-of') :; return ;;
    'duecheck visit notes:--on') :; return ;;
    'duecheck visit notes:--note') :; return ;;
    'duecheck visit notes:--met') :; return ;;
    'duecheck visit notes:--action') :; return ;;
    'duecheck visit notes:--inside') :; return ;;
    'duecheck visit notes:--visit') :; return ;;
    'duecheck visit notes:--data') compopt -o default; return ;;
    'duecheck visit notes:--by') :; return ;;
    'duecheck visit notes:--as-of') :; return ;;
    'duecheck visit followup:--firm') :; return ;;
    'duecheck visit followup:--sender') :; return ;;
    'duecheck visit followup:--contact') :; return ;;
    'duecheck visit followup:--visit') :; return ;;
    'duecheck visit followup:--config') compopt -o default; return ;;
    'duecheck visit followup:--data') compopt -o default; return ;;
    'duecheck visit followup:--as-of') :; return ;;
    'duecheck visit report:--to') :; return ;;
    'duecheck visit report:--visit') :; return ;;
    'duecheck visit report:--config') compopt -o default; return ;;
    'duecheck visit report:--data') compopt -o default; return ;;
    'duecheck visit report:--as-of') :; return ;;
    'duecheck visit actions:--done') :; return ;;
    'duecheck visit actions:--on') :; return ;;
    'duecheck visit actions:--data') compopt -o default; return ;;
    'duecheck visit actions:--by') :; return ;;
    'duecheck visit actions:--as-of') :; return ;;
    'duecheck watch:--data') compopt -o default; return ;;
    'duecheck watch:--by') :; return ;;
    'duecheck watch:--as-of') :; return ;;
    'duecheck watch:--since') :; return ;;
    'duecheck watch:--budget') :; return ;;
    'duecheck watch:--fail-on') :; return ;;
    'duecheck watch:--format') mapfile -t COMPREPLY < <(compgen -W "table md html json" -- "$current"); return ;;
    'duecheck watch:--weights') compopt -o default; return ;;
    'duecheck watch:--config') compopt -o default; return ;;
    'duecheck web:--url') :; return ;;
    'duecheck web:--jsonl') :; return ;;
    'duecheck web:--name') :; return ;;
    'duecheck web:--country') :; return ;;
    'duecheck web:--format') mapfile -t COMPREPLY < <(compgen -W "table md json" -- "$current"); return ;;
    'duecheck web:--as-of') :; return ;;
    'duecheck web:--capture') compopt -o default; return ;;
    'duecheck web:--config') compopt -o default; return ;;
  esac
  case "$path" in
    'duecheck')
      if [[ $current == -* ]]; then set -- --version --config --help
      else set -- account assets audit batch claims completion config consent contradict decide email evidence explain guardrails lists locate match mcp message notice people phone plan policy presence prospect purge read register replay report resolve schema score screen segment signs social sources store subject templates visit watch web; fi ;;
    'duecheck account')
      if [[ $current == -* ]]; then set -- --help
      else set -- import add list show note review attach refs connect authorise dispute merge release outcomes; fi ;;
    'duecheck account import')
      if [[ $current == -* ]]; then set -- --kind --map --currency --dmy --mdy --decimal --dry-run --undo --data --by --as-of --help
      else set --; compopt -o default; fi ;;
    'duecheck account add')
      if [[ $current == -* ]]; then set -- --application --id --country --kind --reg --url --phone --email --address --currency --limit --terms --follows --why --data --by --as-of --help
      else set --; fi ;;
    'duecheck account list')
      if [[ $current == -* ]]; then set -- --format --data --help
      else set --; fi ;;
    'duecheck account show')
      if [[ $current == -* ]]; then set -- --format --data --as-of --help
      else set --; fi ;;
    'duecheck account note')
      if [[ $current == -* ]]; then set -- --on --url --channel --code --in --out --outcome --data --by --as-of --help
      else set --; fi ;;
    'duecheck account review')
      if [[ $current == -* ]]; then set -- --purpose --only --requested --deadline --fail-on --format -o --output --capture --weights --policy --config --data --by --as-of --help
      else set --; fi ;;
    'duecheck account attach')
      if [[ $current == -* ]]; then set -- --kind --lane --result --source --date --score --document --about --purpose --authority --data --by --as-of --help
      else set --; compopt -o default; fi ;;
    'duecheck account refs')
      if [[ $current == -* ]]; then set -- --ask --contact --record --high-credit --currency --terms --slow-days --last-sale --on --data --by --as-of --help
      else set --; fi ;;
    'duecheck account connect')
      if [[ $current == -* ]]; then set -- --name --employer --data --by --as-of --help
      else set --; fi ;;
    'duecheck account authorise')
      if [[ $current == -* ]]; then set -- --amount --currency --date --given-by --data --by --as-of --help
      else set --; fi ;;
    'duecheck account dispute')
      if [[ $current == -* ]]; then set -- --why --close --outcome --data --by --as-of --help
      else set --; fi ;;
    'duecheck account merge')
      if [[ $current == -* ]]; then set -- --into --data --by --help
      else set --; fi ;;
    'duecheck account release')
      if [[ $current == -* ]]; then set -- --order --currency --format --data --by --as-of --help
      else set --; fi ;;
    'duecheck account outcomes')
      if [[ $current == -* ]]; then set -- --format --data --as-of --help
      else set --; fi ;;
    'duecheck assets')
      if [[ $current == -* ]]; then set -- --judgment --jurisdiction --purpose --policy --config --data --by --as-of --help
      else set --; fi ;;
    'duecheck audit')
      if [[ $current == -* ]]; then set -- --help
      else set -- show verify; fi ;;
    'duecheck audit show')
      if [[ $current == -* ]]; then set -- --account --format --data --help
      else set --; fi ;;
    'duecheck audit verify')
      if [[ $current == -* ]]; then set -- --against --data --help
      else set --; fi ;;
    'duecheck batch')
      if [[ $current == -* ]]; then set -- -o --output --format --map --dry-run --resume --retry --limit --capture --only --offline --thorough --as-of --full --fail-on --country --currency --purpose --by --policy --weights --config --dmy --mdy --decimal --processes --help
      else set -- collect status submit work; compopt -o default; fi ;;
    'duecheck batch collect')
      if [[ $current == -* ]]; then set -- --ledger -o --output --format --capture --fail-on --by --drop --help
      else set --; fi ;;
    'duecheck batch status')
      if [[ $current == -* ]]; then set -- --ledger --format --help
      else set --; fi ;;
    'duecheck batch submit')
      if [[ $current == -* ]]; then set -- --job --ledger --shelf --map --only --offline --thorough --as-of --full --country --currency --purpose --by --policy --weights --config --dmy --mdy --decimal --help
      else set --; compopt -o default; fi ;;
    'duecheck batch work')
      if [[ $current == -* ]]; then set -- --ledger --policy --weights --config --heartbeat --help
      else set --; fi ;;
    'duecheck claims')
      if [[ $current == -* ]]; then set -- --claimed-since --reg --address --phone --email --url --owner --employees --country --policy --format --as-of --capture --config --help
      else set --; fi ;;
    'duecheck completion')
      if [[ $current == -* ]]; then set -- --help
      else set -- bash fish zsh; fi ;;
    'duecheck config')
      if [[ $current == -* ]]; then set -- --help
      else set -- init show set path; fi ;;
    'duecheck config init')
      if [[ $current == -* ]]; then set -- --config --force --help
      else set --; fi ;;
    'duecheck config show')
      if [[ $current == -* ]]; then set -- --config --help
      else set --; fi ;;
    'duecheck config set')
      if [[ $current == -* ]]; then set -- --config --help
      else set --; fi ;;
    'duecheck config path')
      if [[ $current == -* ]]; then set -- --config --help
      else set --; fi ;;
    'duecheck consent')
      if [[ $current == -* ]]; then set -- --help
      else set -- wording record optout show; fi ;;
    'duecheck consent wording')
      if [[ $current == -* ]]; then set -- --firm --address --short --long --privacy --jurisdiction --config --help
      else set --; fi ;;
    'duecheck consent record')
      if [[ $current == -* ]]; then set -- --number --signer --on --document --file --role --purpose --wording --source --data --by --as-of --help
      else set --; fi ;;
    'duecheck consent optout')
      if [[ $current == -* ]]; then set -- --account --on --words --country --data --by --as-of --help
      else set --; fi ;;
    'duecheck consent show')
      if [[ $current == -* ]]; then set -- --format --data --as-of --help
      else set --; fi ;;
    'duecheck contradict')
      if [[ $current == -* ]]; then set -- --format --config --data --as-of --help
      else set --; fi ;;
    'duecheck decide')
      if [[ $current == -* ]]; then set -- --action --limit --currency --review --why --override --run --approve --weights --config --data --by --as-of --help
      else set --; fi ;;
    'duecheck email')
      if [[ $current == -* ]]; then set -- --name --url --country --format --as-of --capture --config --help
      else set --; fi ;;
    'duecheck evidence')
      if [[ $current == -* ]]; then set -- --help
      else set -- show verify certify export; fi ;;
    'duecheck evidence show')
      if [[ $current == -* ]]; then set -- -o --output --stored --open --help
      else set --; compopt -o default; fi ;;
    'duecheck evidence verify')
      if [[ $current == -* ]]; then set -- --archive --signers --format --help
      else set --; compopt -o default; fi ;;
    'duecheck evidence certify')
      if [[ $current == -* ]]; then set -- -o --output --key --help
      else set --; compopt -o default; fi ;;
    'duecheck evidence export')
      if [[ $current == -* ]]; then set -- -o --output --format --persons --purpose --to --by --help
      else set --; compopt -o default; fi ;;
    'duecheck explain')
      if [[ $current == -* ]]; then set -- --help
      else set --; fi ;;
    'duecheck guardrails')
      if [[ $current == -* ]]; then set -- --format --help
      else set --; fi ;;
    'duecheck lists')
      if [[ $current == -* ]]; then set -- --help
      else set -- update show path; fi ;;
    'duecheck lists update')
      if [[ $current == -* ]]; then set -- --from --sha256 --published --accept-fewer --config --help
      else set --; fi ;;
    'duecheck lists show')
      if [[ $current == -* ]]; then set -- --as-of --format --help
      else set --; fi ;;
    'duecheck lists path')
      if [[ $current == -* ]]; then set -- --help
      else set --; fi ;;
    'duecheck locate')
      if [[ $current == -* ]]; then set -- --purpose --judgment --employment --guarantee --url --on --policy --config --data --by --as-of --help
      else set --; fi ;;
    'duecheck match')
      if [[ $current == -* ]]; then set -- --country-a --country-b --pairs --format --help
      else set --; fi ;;
    'duecheck mcp')
      if [[ $current == -* ]]; then set -- --persons --purpose --to --policy --config --data --by --help
      else set --; fi ;;
    'duecheck message')
      if [[ $current == -* ]]; then set -- --help
      else set -- draft lint; fi ;;
    'duecheck message draft')
      if [[ $current == -* ]]; then set -- --channel --kind --firm --sender --contact --to --promise --jurisdiction --policy --config --data --by --as-of --help
      else set --; fi ;;
    'duecheck message lint')
      if [[ $current == -* ]]; then set -- --channel --account --names --format --data --as-of --help
      else set --; compopt -o default; fi ;;
    'duecheck notice')
      if [[ $current == -* ]]; then set -- --jurisdiction --data --by --as-of --help
      else set --; fi ;;
    'duecheck people')
      if [[ $current == -* ]]; then set -- --reg --url --country --format --as-of --capture --config --help
      else set --; fi ;;
    'duecheck phone')
      if [[ $current == -* ]]; then set -- --name --url --country --format --as-of --capture --config --help
      else set --; fi ;;
    'duecheck plan')
      if [[ $current == -* ]]; then set -- --help
      else set -- contact; fi ;;
    'duecheck plan contact')
      if [[ $current == -* ]]; then set -- --jurisdiction --zone --policy --config --format --data --by --as-of --help
      else set --; fi ;;
    'duecheck policy')
      if [[ $current == -* ]]; then set -- --help
      else set -- init show playbook check; fi ;;
    'duecheck policy init')
      if [[ $current == -* ]]; then set -- --owner --deputy --why --purpose --site --hours-a-week --permitted-hours --escalation --trained --sender-pays -o --output --binder --force --config --help
      else set --; fi ;;
    'duecheck policy show')
      if [[ $current == -* ]]; then set -- --policy --binder --config --as-of --help
      else set --; fi ;;
    'duecheck policy playbook')
      if [[ $current == -* ]]; then set -- --policy --config --as-of --help
      else set -- insult accusation; fi ;;
    'duecheck policy check')
      if [[ $current == -* ]]; then set -- --weights --policy --config --as-of --format --help
      else set --; fi ;;
    'duecheck presence')
      if [[ $current == -* ]]; then set -- --help
      else set -- check keywords lint; fi ;;
    'duecheck presence check')
      if [[ $current == -* ]]; then set -- --format --help
      else set --; compopt -o default; fi ;;
    'duecheck presence keywords')
      if [[ $current == -* ]]; then set -- --words --format --help
      else set --; compopt -o default; fi ;;
    'duecheck presence lint')
      if [[ $current == -* ]]; then set -- --names --format --help
      else set --; compopt -o default; fi ;;
    'duecheck prospect')
      if [[ $current == -* ]]; then set -- --country --reg --vat --url --phone --email --address --owner --claimed-since --employees --sector --requested --currency --exposure --terms --first-order --contract-date --purpose --account --by --jurisdiction --as-of --pick --input --observed --policy --weights --only --deadline --strict --fail-on --format -o --output --capture --example --config --dmy --mdy --redact --help
      else set --; fi ;;
    'duecheck purge')
      if [[ $current == -* ]]; then set -- --yes --data --by --as-of --weights --help
      else set --; fi ;;
    'duecheck read')
      if [[ $current == -* ]]; then set -- --subject --jsonl --format --config --capture --help
      else set --; fi ;;
    'duecheck register')
      if [[ $current == -* ]]; then set -- --source --country --format --config --capture --help
      else set --; fi ;;
    'duecheck replay')
      if [[ $current == -* ]]; then set -- --format -o --output --fail-on --redact --help
      else set --; compopt -o default; fi ;;
    'duecheck report')
      if [[ $current == -* ]]; then set -- --format -o --output --row --fail-on --redact --help
      else set --; fi ;;
    'duecheck resolve')
      if [[ $current == -* ]]; then set -- --names --country --reg --lists --strict --format --processes --out --help
      else set --; fi ;;
    'duecheck schema')
      if [[ $current == -* ]]; then set -- --help
      else set --; fi ;;
    'duecheck score')
      if [[ $current == -* ]]; then set -- --weights --format -o --output --fail-on --help
      else set --; fi ;;
    'duecheck screen')
      if [[ $current == -* ]]; then set -- --names --lists --country --as-of --strict --processes --out --help
      else set --; fi ;;
    'duecheck segment')
      if [[ $current == -* ]]; then set -- --data --by --as-of --split --since --channels --format --weights --help
      else set -- show export; fi ;;
    'duecheck segment show')
      if [[ $current == -* ]]; then set -- --data --as-of --weights --help
      else set --; fi ;;
    'duecheck segment export')
      if [[ $current == -* ]]; then set -- -o --output --data --by --as-of --weights --help
      else set --; fi ;;
    'duecheck signs')
      if [[ $current == -* ]]; then set -- --said --reg --country --pick --format --all --as-of --capture --config --help
      else set --; fi ;;
    'duecheck social')
      if [[ $current == -* ]]; then set -- --help
      else set -- note; fi ;;
    'duecheck social note')
      if [[ $current == -* ]]; then set -- --url --on --last-post --code --channel --file --policy --config --help
      else set --; fi ;;
    'duecheck sources')
      if [[ $current == -* ]]; then set -- --format --config --help
      else set -- check; fi ;;
    'duecheck sources check')
      if [[ $current == -* ]]; then set -- --only --format --config --help
      else set --; fi ;;
    'duecheck store')
      if [[ $current == -* ]]; then set -- --help
      else set -- path check backup restore export; fi ;;
    'duecheck store path')
      if [[ $current == -* ]]; then set -- --data --help
      else set --; fi ;;
    'duecheck store check')
      if [[ $current == -* ]]; then set -- --data --help
      else set --; fi ;;
    'duecheck store backup')
      if [[ $current == -* ]]; then set -- --data --by --help
      else set --; compopt -o default; fi ;;
    'duecheck store restore')
      if [[ $current == -* ]]; then set -- --yes --data --by --help
      else set --; compopt -o default; fi ;;
    'duecheck store export')
      if [[ $current == -* ]]; then set -- --data --by --help
      else set --; fi ;;
    'duecheck subject')
      if [[ $current == -* ]]; then set -- --help
      else set -- export erase hold complaint; fi ;;
    'duecheck subject export')
      if [[ $current == -* ]]; then set -- -o --output --data --by --help
      else set --; fi ;;
    'duecheck subject erase')
      if [[ $current == -* ]]; then set -- --yes --data --by --help
      else set --; fi ;;
    'duecheck subject hold')
      if [[ $current == -* ]]; then set -- --off --data --by --help
      else set --; fi ;;
    'duecheck subject complaint')
      if [[ $current == -* ]]; then set -- --words --acknowledge --close --on --data --by --as-of --help
      else set --; fi ;;
    'duecheck templates')
      if [[ $current == -* ]]; then set -- --help
      else set -- list show; fi ;;
    'duecheck templates list')
      if [[ $current == -* ]]; then set -- --config --help
      else set --; fi ;;
    'duecheck templates show')
      if [[ $current == -* ]]; then set -- --help
      else set --; fi ;;
    'duecheck visit')
      if [[ $current == -* ]]; then set -- --help
      else set -- new dossier agenda questions card notes followup report actions; fi ;;
    'duecheck visit new')
      if [[ $current == -* ]]; then set -- --reason --on --site --going --meet --goal --background --data --by --as-of --help
      else set --; fi ;;
    'duecheck visit dossier')
      if [[ $current == -* ]]; then set -- --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit agenda')
      if [[ $current == -* ]]; then set -- --internal --firm --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit questions')
      if [[ $current == -* ]]; then set -- --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit card')
      if [[ $current == -* ]]; then set -- --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit notes')
      if [[ $current == -* ]]; then set -- --on --note --met --action --inside --visit --data --by --as-of --help
      else set --; fi ;;
    'duecheck visit followup')
      if [[ $current == -* ]]; then set -- --firm --sender --contact --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit report')
      if [[ $current == -* ]]; then set -- --to --visit --config --data --as-of --help
      else set --; fi ;;
    'duecheck visit actions')
      if [[ $current == -* ]]; then set -- --done --on --data --by --as-of --help
      else set --; fi ;;
    'duecheck watch')
      if [[ $current == -* ]]; then set -- --data --by --as-of --since --recheck --budget --fail-on --format --weights --config --help
      else set --; fi ;;
    'duecheck web')
      if [[ $current == -* ]]; then set -- --url --jsonl --name --country --format --as-of --capture --config --help
      else set --; fi ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$*" -- "$current")
}
complete -F _duecheck duecheck
