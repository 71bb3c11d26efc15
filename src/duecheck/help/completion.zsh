#compdef duecheck
# duecheck completion for zsh; made from the command tree
_duecheck() {
  local path_=duecheck word at=1 index
  for (( index = 2; index < CURRENT; index++ )); do
    case "$path_ ${words[index]}" in
      'duecheck account'|'duecheck account import'|'duecheck account add'|'duecheck account list'|'duecheck account show'|'duecheck account note'|'duecheck account review'|'duecheck account attach'|'duecheck account refs'|'duecheck account connect'|'duecheck account authorise'|'duecheck account dispute'|'duecheck account merge'|'duecheck account release'|'duecheck account outcomes'|'duecheck assets'|'duecheck audit'|'duecheck audit show'|'duecheck audit verify'|'duecheck batch'|'duecheck batch collect'|'duecheck batch status'|'duecheck batch submit'|'duecheck batch work'|'duecheck claims'|'duecheck completion'|'duecheck config'|'duecheck config init'|'duecheck config show'|'duecheck config set'|'duecheck config path'|'duecheck consent'|'duecheck consent wording'|'duecheck consent record'|'duecheck consent optout'|'duecheck consent show'|'duecheck contradict'|'duecheck decide'|'duecheck email'|'duecheck evidence'|'duecheck evidence show'|'duecheck evidence verify'|'duecheck evidence certify'|'duecheck evidence export'|'duecheck explain'|'duecheck guardrails'|'duecheck lists'|'duecheck lists update'|'duecheck lists show'|'duecheck lists path'|'duecheck locate'|'duecheck match'|'duecheck mcp'|'duecheck message'|'duecheck message draft'|'duecheck message lint'|'duecheck notice'|'duecheck people'|'duecheck phone'|'duecheck plan'|'duecheck plan contact'|'duecheck policy'|'duecheck policy init'|'duecheck policy show'|'duecheck policy playbook'|'duecheck policy check'|'duecheck presence'|'duecheck presence check'|'duecheck presence keywords'|'duecheck presence lint'|'duecheck prospect'|'duecheck purge'|'duecheck read'|'duecheck register'|'duecheck replay'|'duecheck report'|'duecheck resolve'|'duecheck schema'|'duecheck score'|'duecheck screen'|'duecheck segment'|'duecheck segment show'|'duecheck segment export'|'duecheck signs'|'duecheck social'|'duecheck social note'|'duecheck sources'|'duecheck sources check'|'duecheck store'|'duecheck store path'|'duecheck store check'|'duecheck store backup'|'duecheck store restore'|'duecheck store export'|'duecheck subject'|'duecheck subject export'|'duecheck subject erase'|'duecheck subject hold'|'duecheck subject complaint'|'duecheck templates'|'duecheck templates list'|'duecheck templates show'|'duecheck visit'|'duecheck visit new'|'duecheck visit dossier'|'duecheck visit agenda'|'duecheck visit questions'|'duecheck visit card'|'duecheck visit notes'|'duecheck visit followup'|'duecheck visit report'|'duecheck visit actions'|'duecheck watch'|'duecheck web') path_+=" ${words[index]}"; at=$index ;;
    esac
  done
  words=(duecheck ${words[at+1,-1]}); (( CURRENT -= at - 1 ))
  local -a below
  case "$path_" in
    'duecheck')
      below=(
        'account:Keep accounts: what customers owe, promised and said, and what was decided about them.'
        'assets:Print what runs and notes on file show of assets, each with address and day.'
        'audit:Show the log of what was done, and verify that nothing in it was changed.'
        'batch:Check a list of applicants: one result a row, in the order of the rows.'
        'claims:Print one row a claim: claimed, found, verdict, source.'
        'completion:Print the completion script of a shell.'
        'config:Make, show and change the settings file.'
        'consent:Consent to text and email: its wording, its proof, and its end, which is for good.'
        'contradict:Print dated claims beside dated public observations, with a neutral question for each pair.'
        'decide:Keep a person'\''s decision: who, when, on which run, for which reasons.'
        'email:Say what an email address shows by itself and its domain in public records.'
        'evidence:Show the bytes behind a statement, check what is kept, certify a search.'
        'explain:Explain a code or a source: what it means, what it is not, what it costs.'
        'guardrails:List what is refused, why, the lawful way instead, and what the policy may set.'
        'lists:Bulk lists on this machine: company registers and sanctions lists, indexed for search offline.'
        'locate:Ask registers and the firm'\''s own pages how it is reached; print candidates beside the file.'
        'match:Compare two company names: one name, ask, or two names, and which words decide.'
        'mcp:Serve prospect, explain, score and replay on stdin and stdout, until the other side ends.'
        'message:Draft a message to a customer, and read one before it leaves the house.'
        'notice:Draft the letter on the last decision: specific reasons, dates, rights.'
        'people:Name the officers on public registers and the people on the firm'\''s own pages.'
        'phone:Say what a phone number shows by itself, and whether the firm'\''s own site publishes it.'
        'plan:Plan what to do next with an account, within the law.'
        'policy:Write, show and check the firm'\''s policy: the social-media plan and the credit policy.'
        'presence:Look at your own firm'\''s profiles, and at a post before it leaves the house.'
        'prospect:Check one prospect: gather public evidence, keep every byte, judge, report.'
        'purge:List records past their time by [retention] of the credit policy; delete them with --yes.'
        'read:Read a text for danger signs said of one company.'
        'register:Ask one register source and print its evidence, each piece with its bytes.'
        'replay:Rebuild a report from its archive alone, byte for byte, without network.'
        'report:Make any format from a saved run, without network; nothing is judged again.'
        'resolve:Say who a name may be, from the company registers taken in by `duecheck lists update`.'
        'schema:Print the JSON Schema of what duecheck writes.'
        'score:Judge saved evidence again with today'\''s rules.'
        'screen:Screen one name or a file of names against the sanctions lists of this machine.'
        'segment:Group the customers of the account file, with a strategy for each group.'
        'signs:Print the twelve danger signs: what each says, where it can be seen, what to ask.'
        'social:Say which social networks a company is on, and look up handles where that is allowed.'
        'sources:List the places we look: lane, standing, key, terms, and whether a recording proves it.'
        'store:Check, back up, restore and export the account file.'
        'subject:Answer the people and firms you keep records of: copy, erasure, complaints, holds.'
        'templates:List the papers duecheck writes and print a template, to copy and change.'
        'visit:Visit a customer well: the folder, the questions, the card, the notes, what follows.'
        'watch:Print what changed since the last decision: findings, lateness, limits, promises, addresses.'
        'web:Read a website like a credit investigator; saved pages are read without any network.'
      )
      _arguments -S \
        '*--version[Print the version and exit.]' \
        '*--config[Settings to use (also DUECHECK_CONFIG).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck account')
      below=(
        'import:Read a file of your books into the account file, each row once however often it comes.'
        'add:Put one account in.'
        'list:List every account with what it owes, by currency; those that owe nothing too.'
        'show:Answer "why was X refused?": request, own records, evidence, decision, notice.'
        'note:Keep a dated note, or with --in or --out a contact.'
        'review:Check a customer again: own records first, then the outside; the run is filed.'
        'attach:File a run, fill a lane by hand, or attach a report.'
        'refs:Ask a trade reference (text to send, a chase date), record what it said, or list them.'
        'connect:Draft a truthful connection request, for you to send.'
        'authorise:Use one authorisation for one payment.'
        'dispute:Set an invoice or a sign to 0 until it is reviewed; --close N ends it.'
        'merge:Two accounts of one customer become one; what both hold is kept once.'
        'release:May this order go? From balance, limit, past due and holds.'
        'outcomes:Set later payment beside each decision; below 200 decisions no rate is claimed.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck account import')
      _arguments -S \
        '*--kind[ledger, promises, contacts, mail, customers or crm.]:value:(ledger promises contacts mail customers crm)' \
        '*--map[HEADER=FIELD; may be repeated.]:value:()' \
        '*--currency[Currency where the file has none.]:value:()' \
        '*--dmy[Dates are day first.]' \
        '*--mdy[Dates are month first.]' \
        '*--decimal[The decimal sign of the file: . or ,]:value:()' \
        '*--dry-run[Say it, write nothing.]' \
        '*--undo[Take the import of this number back.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck account add')
      _arguments -S \
        '*--application[The application as JSON: what it lacks is said.]:file:_files' \
        '*--id[Account id; the next free one otherwise.]:value:()' \
        '*--country[Country.]:value:()' \
        '*--kind[company, sole trader, partnership …]:value:()' \
        '*--reg[Number on the company register.]:value:()' \
        '*--url[Web site.]:value:()' \
        '*--phone[Phone number.]:value:()' \
        '*--email[Email address.]:value:()' \
        '*--address[Postal address.]:value:()' \
        '*--currency[Currency of the limit.]:value:()' \
        '*--limit[Credit limit in force.]:value:()' \
        '*--terms[Terms in force: 30, net 30.]:value:()' \
        '*--follows[The account this one follows: a new legal entity after D08.]:value:()' \
        '*--why[Why it follows: sale, death, new company …]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account list')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account show')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account note')
      _arguments -S \
        '*--on[The day it was seen or said.]:value:()' \
        '*--url[Where it was seen.]:value:()' \
        '*--channel[call, email, visit, letter …]:value:()' \
        '*--code[The danger sign it bears on, as D09a.]:value:()' \
        '*--in[They contacted us.]' \
        '*--out[We contacted them.]' \
        '*--outcome[answered, unanswered or dead.]:value:(answered unanswered dead)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account review')
      _arguments -S \
        '*--purpose[review, collection … (default review).]:value:()' \
        '*--only[Only these lanes or sources, by comma.]:value:()' \
        '*--requested[Credit asked for now.]:value:()' \
        '*--deadline[Seconds after which it is written.]:value:()' \
        '*--fail-on[Exit 10 if the action is this or worse.]:value:()' \
        '*--format[table, md or json; may be repeated.]:value:(table md json)' \
        '*-o[Write here; the suffix says the format.]:file:_files' \
        '*--output[Write here; the suffix says the format.]:file:_files' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--weights[Weights that replace ours.]:file:_files' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account attach')
      _arguments -S \
        '*--kind[lane, agency, bureau or document.]:value:(lane agency bureau document)' \
        '*--lane[The lane filled by hand.]:value:()' \
        '*--result[found or none.]:value:(found none)' \
        '*--source[Who says it: register, agency …]:value:()' \
        '*--date[Day of the report or search.]:value:()' \
        '*--score[The report'\''s own score, as it writes it.]:value:()' \
        '*--document[The document; hashed, a copy is kept.]:file:_files' \
        '*--about[company or person.]:value:(company person)' \
        '*--purpose[Permissible purpose, for a person.]:value:()' \
        '*--authority[Reference of the written authority.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck account refs')
      _arguments -S \
        '*--ask[Name of the reference to ask.]:value:()' \
        '*--contact[Where it is reached.]:value:()' \
        '*--record[Keep what reference N said.]:value:()' \
        '*--high-credit[Highest credit it gave.]:value:()' \
        '*--currency[Currency of the high credit.]:value:()' \
        '*--terms[Its terms.]:value:()' \
        '*--slow-days[Days paid beyond terms.]:value:()' \
        '*--last-sale[Day of its last sale.]:value:()' \
        '*--on[Day asked or answered.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account connect')
      _arguments -S \
        '*--name[Your real name.]:value:()' \
        '*--employer[The firm you work for.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account authorise')
      _arguments -S \
        '*--amount[The one payment'\''s amount.]:value:()' \
        '*--currency[Its currency.]:value:()' \
        '*--date[The day it is for.]:value:()' \
        '*--given-by[Who gave it.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account dispute')
      _arguments -S \
        '*--why[What the customer says.]:value:()' \
        '*--close[End dispute N.]:value:()' \
        '*--outcome[How it ended.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account merge')
      _arguments -S \
        '*--into[The account that stays.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account release')
      _arguments -S \
        '*--order[Amount of the order.]:value:()' \
        '*--currency[Its currency; the account'\''s otherwise.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck account outcomes')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck assets')
      _arguments -S \
        '*--judgment[Reference of the judgment.]:value:()' \
        '*--jurisdiction[Where it is to be enforced.]:value:()' \
        '*--purpose[What it is for.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck audit')
      below=(
        'show:Print every run, decision, import and refusal: when, who, why, what.'
        'verify:Check the chain.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck audit show')
      _arguments -S \
        '*--account[Only the lines of this account.]:value:()' \
        '*--format[table or json (lines).]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck audit verify')
      _arguments -S \
        '*--against[A run archive, a backup, or what `audit show` printed: its stamp is compared.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck batch')
      below=(
        'collect:Collect the result of a fleet'\''s job, as `batch` would have written it on one machine.'
        'status:Show how far a fleet'\''s jobs are, and which workers were seen when.'
        'submit:Submit a list of applicants to a fleet: rows into the ledger, chunks into its queue.'
        'work:Work on a fleet'\''s job: claim chunks, ask and judge their rows, until the job is done.'
      )
      _arguments -S \
        '*-o[Write here, whole; the summary stands beside it.]:file:_files' \
        '*--output[Write here, whole; the summary stands beside it.]:file:_files' \
        '*--format[ndjson, csv, md or html; else by the suffix. The last two are the summary.]:value:(ndjson csv md html)' \
        '*--map[HEADER=FIELD, may be repeated.]:value:()' \
        '*--dry-run[Mapping, counts, calls and time; nothing is sent.]' \
        '*--resume[Go on with what was begun, on its own day.]' \
        '*--retry[Ask again for rows whose sources failed or refused.]' \
        '*--limit[Only the first rows.]:value:()' \
        '*--capture[Folder for archives and ledger; else the data folder.]:file:_files' \
        '*--only[Only these lanes or sources, by comma.]:value:()' \
        '*--offline[Only the lists on this machine.]' \
        '*--thorough[Ask also where no answer can change the action.]' \
        '*--as-of[Judge as of this date; with a time, the clock stands still.]:value:()' \
        '*--full[The whole report in every line, under `report`.]' \
        '*--fail-on[Exit 10 if a row'\''s action is this or worse: cash, refer …]:value:()' \
        '*--country[Country of rows that name none.]:value:()' \
        '*--currency[Currency of amounts that name none.]:value:()' \
        '*--purpose[new-credit, review, collection, visit or other:TEXT.]:value:()' \
        '*--by[Who runs it.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--weights[Weights and credit policy that replace ours.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--dmy[Dates are day first.]' \
        '*--mdy[Dates are month first.]' \
        '*--decimal[Sign before decimals: . or ,]:value:()' \
        '*--processes[Processes for --offline; else one a core.]:value:()' \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck batch collect')
      _arguments -S \
        '*--ledger[PostgreSQL, postgresql://… (also DUECHECK_LEDGER_URL).]:value:()' \
        '*-o[Write here, whole; the summary stands beside it.]:file:_files' \
        '*--output[Write here, whole; the summary stands beside it.]:file:_files' \
        '*--format[ndjson, csv, md or html; else by the suffix.]:value:(ndjson csv md html)' \
        '*--capture[Bring the archives into this folder, to be replayed.]:file:_files' \
        '*--fail-on[Exit 10 if a row'\''s action is this or worse: cash, refer …]:value:()' \
        '*--by[Who runs it.]:value:()' \
        '*--drop[Then take the job out of the ledger.]' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck batch status')
      _arguments -S \
        '*--ledger[PostgreSQL, postgresql://… (also DUECHECK_LEDGER_URL).]:value:()' \
        '*--format[text or json.]:value:(text json)' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck batch submit')
      _arguments -S \
        '*--job[Name of the job; else the file'\''s and the day.]:value:()' \
        '*--ledger[PostgreSQL, postgresql://… (also DUECHECK_LEDGER_URL).]:value:()' \
        '*--shelf[Shared folder, or s3://BUCKET/PREFIX, for archives (also DUECHECK_SHELF).]:value:()' \
        '*--map[HEADER=FIELD, may be repeated.]:value:()' \
        '*--only[Only these lanes or sources, by comma.]:value:()' \
        '*--offline[Only the lists on the workers'\'' machines.]' \
        '*--thorough[Ask also where no answer can change the action.]' \
        '*--as-of[Judge as of this date; with a time, the clock stands still.]:value:()' \
        '*--full[The whole report in every line, under `report`.]' \
        '*--country[Country of rows that name none.]:value:()' \
        '*--currency[Currency of amounts that name none.]:value:()' \
        '*--purpose[new-credit, review, collection, visit or other:TEXT.]:value:()' \
        '*--by[Who runs it.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--weights[Weights and credit policy that replace ours.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--dmy[Dates are day first.]' \
        '*--mdy[Dates are month first.]' \
        '*--decimal[Sign before decimals: . or ,]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck batch work')
      _arguments -S \
        '*--ledger[PostgreSQL, postgresql://… (also DUECHECK_LEDGER_URL).]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--weights[Weights and credit policy that replace ours.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--heartbeat[Seconds; three missed, and another takes over.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck claims')
      _arguments -S \
        '*--claimed-since[Year it says it has traded since.]:value:()' \
        '*--reg[Number on the company register.]:value:()' \
        '*--address[Postal address.]:value:()' \
        '*--phone[Phone number, any spelling.]:value:()' \
        '*--email[Email address; never written to, never probed.]:value:()' \
        '*--url[Web site.]:value:()' \
        '*--owner[Owner as stated; needs a plan.]:value:()' \
        '*--employees[Number of employees it states.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--format[table, md or json.]:value:(table md json)' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck completion')
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '*:word:(bash fish zsh)' ;;
    'duecheck config')
      below=(
        'init:Write a commented settings file.'
        'show:Print every setting in force, keys masked.'
        'set:Set one setting; comments in the file are kept.'
        'path:Print which settings file is used.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck config init')
      _arguments -S \
        '*--config[Settings file.]:file:_files' \
        '*--force[Replace a file that exists.]' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck config show')
      _arguments -S \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck config set')
      _arguments -S \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck config path')
      _arguments -S \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck consent')
      below=(
        'wording:Print the words to sign: before the first sale, apart from other terms, never pre-ticked.'
        'record:Keep a consent with its proof.'
        'optout:Stop everything to this address, at once and for good, however it is written later.'
        'show:Print what was agreed and what was stopped, in the order of time, with source and proof.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck consent wording')
      _arguments -S \
        '*--firm[Your firm.]:value:()' \
        '*--address[Where one writes to stop.]:value:()' \
        '*--short[For a form with little room.]' \
        '*--long[For a contract.]' \
        '*--privacy[The privacy notice.]' \
        '*--jurisdiction[US, US-CA, CA, CA-QC, UK, EU.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck consent record')
      _arguments -S \
        '*--number[The number or email consented to.]:value:()' \
        '*--signer[Who signed.]:value:()' \
        '*--on[The day it was signed.]:value:()' \
        '*--document[Reference of the signed document.]:value:()' \
        '*--file[The document itself; hashed, kept.]:file:_files' \
        '*--role[The signer'\''s role.]:value:()' \
        '*--purpose[fraud, servicing, collecting, important; repeat.]:value:()' \
        '*--wording[Which wording was signed.]:value:()' \
        '*--source[Where the number is from.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck consent optout')
      _arguments -S \
        '*--account[Account id, where known.]:value:()' \
        '*--on[The day; today otherwise.]:value:()' \
        '*--words[What was said.]:value:()' \
        '*--country[Country of a number without +.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck consent show')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck contradict')
      _arguments -S \
        '*--format[md or json.]:value:(md json)' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck decide')
      _arguments -S \
        '*--action[open, reduced, secured, cash, refer or decline.]:value:(open reduced secured cash refer decline)' \
        '*--limit[Credit limit decided.]:value:()' \
        '*--currency[Its currency; the account'\''s otherwise.]:value:()' \
        '*--review[Day on which it is looked at again.]:value:()' \
        '*--why[Codes that stand in the run: D08,U05.]:value:()' \
        '*--override[Why, where it is milder than the recommendation.]:value:()' \
        '*--run[The run it rests on; the newest otherwise.]:value:()' \
        '*--approve[Agree to decision N as the second person.]:value:()' \
        '*--weights[Credit policy that replaces ours.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck email')
      _arguments -S \
        '*--name[Name of the firm, if known.]:value:()' \
        '*--url[The firm'\''s web site, to compare with.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--format[table, md or json.]:value:(table md json)' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck evidence')
      below=(
        'show:Print the answer a statement was read from: address, time, hash, place, and the bytes.'
        'verify:Check every hash, and a report or certificate against its archive.'
        'certify:Certify what was searched on that day and answered "nothing", and what gave no answer.'
        'export:Give a run to other tools: its archive as WACZ, or its facts as FollowTheMoney lines.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck evidence show')
      _arguments -S \
        '*-o[Write the answer here.]:file:_files' \
        '*--output[Write the answer here.]:file:_files' \
        '*--stored[With -o: the bytes the hash is over, still packed.]' \
        '*--open[Open it here; a web page as text, so nothing is loaded.]' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck evidence verify')
      _arguments -S \
        '*--archive[Its archive; else the one it names, beside it or kept.]:file:_files' \
        '*--signers[Allowed signers (ssh-keygen), to say whose a key is.]:file:_files' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck evidence certify')
      _arguments -S \
        '*-o[Write here; else to the terminal.]:file:_files' \
        '*--output[Write here; else to the terminal.]:file:_files' \
        '*--key[Sign with this SSH key; the signature is FILE.sig.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck evidence export')
      _arguments -S \
        '*-o[Write here.]:file:_files' \
        '*--output[Write here.]:file:_files' \
        '*--format[wacz (for archive viewers) or ftm (FollowTheMoney).]:value:()' \
        '*--persons[ftm: officers, owners and listed persons too.]' \
        '*--purpose[ftm: what it is given away for.]:value:()' \
        '*--to[ftm: who gets it.]:value:()' \
        '*--by[Who exports; else this user.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck explain')
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck guardrails')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck lists')
      below=(
        'update:Take in a published list: fetched from its address, or from a file you have.'
        'show:Show what lists are on this machine: day, age, checksum, address, whether stale.'
        'path:Print where the index of a list stands on this machine.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck lists update')
      _arguments -S \
        '*--from[The published file: path, folder or address; repeatable.]:value:()' \
        '*--sha256[Refuse a file with another checksum (hex).]:value:()' \
        '*--published[Day of the file (YYYY-MM-DD), where it states none.]:value:()' \
        '*--accept-fewer[Take a file with far fewer entries.]' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck lists show')
      _arguments -S \
        '*--as-of[Judge ages on this day.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck lists path')
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck locate')
      _arguments -S \
        '*--purpose[What it is for.]:value:()' \
        '*--judgment[Reference of a judgment, if any.]:value:()' \
        '*--employment[A public fact you saw: where a sole trader works now.]:value:()' \
        '*--guarantee[With --employment: reference of the signed guarantee.]:value:()' \
        '*--url[With --employment: where you saw it.]:value:()' \
        '*--on[With --employment: the day you saw it.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck match')
      _arguments -S \
        '*--country-a[Country of the first: GB, Canada, usa …]:value:()' \
        '*--country-b[Country of the other.]:value:()' \
        '*--pairs[A CSV file or -, columns a,b and, if known, country_a,country_b.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck mcp')
      _arguments -S \
        '*--persons[Officers and listed persons too.]' \
        '*--purpose[With --persons: what for.]:value:()' \
        '*--to[With --persons: who gets it.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck message')
      below=(
        'draft:Write a draft for a person to send.'
        'lint:Find what must not stand in a draft: promises, threats, other customers, no way to stop.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck message draft')
      _arguments -S \
        '*--channel[email, text, letter or call.]:value:(email text letter call)' \
        '*--kind[reminder, copy-invoice, thanks, promise or locate.]:value:(reminder copy-invoice thanks promise locate)' \
        '*--firm[Your firm.]:value:()' \
        '*--sender[Your real name.]:value:()' \
        '*--contact[Your number or address.]:value:()' \
        '*--to[Number or address; the account'\''s otherwise.]:value:(Number address)' \
        '*--promise[For a promise: what was said.]:value:()' \
        '*--jurisdiction[US, US-CA, CA, CA-QC, UK, EU.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck message lint')
      _arguments -S \
        '*--channel[email, text, letter, call, post, agenda, locate or dm.]:value:(email text letter call post agenda locate dm)' \
        '*--account[Whom it is for: its own name may stand.]:value:()' \
        '*--names[Customers'\'' names, one a line; else the account file'\''s.]:file:_files' \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck notice')
      _arguments -S \
        '*--jurisdiction[Whose rights text: GB, US-CA …; the account'\''s otherwise.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck people')
      _arguments -S \
        '*--reg[Number on the company register.]:value:()' \
        '*--url[The firm'\''s web site.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--format[table, md or json.]:value:(table md json)' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck phone')
      _arguments -S \
        '*--name[Name of the firm, if known.]:value:()' \
        '*--url[The firm'\''s web site, to look there.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--format[table, md or json.]:value:(table md json)' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck plan')
      below=(
        'contact:Print dated steps: day, channel, hours that hold in every zone the customer may be in.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck plan contact')
      _arguments -S \
        '*--jurisdiction[US, US-CA, CA, CA-QC, UK, EU; else the account'\''s country.]:value:()' \
        '*--zone[The customer'\''s time zone, as Europe/London.]:value:()' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--format[table or json.]:value:(table json)' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck policy')
      below=(
        'init:Write a social-media plan: questions at a terminal, or options; the rest is the narrowest.'
        'show:Say which plan holds, what it opens and closes, and the hours used this week.'
        'playbook:Print what to do when the firm is insulted or accused in public, and who decides.'
        'check:Say what is missing, unknown, contradictory or out of date.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck policy init')
      _arguments -S \
        '*--owner[The one person who looks.]:value:()' \
        '*--deputy[Who stands in.]:value:()' \
        '*--why[Why the firm looks at all.]:value:()' \
        '*--purpose[A purpose allowed; may be repeated.]:value:()' \
        '*--site[A site allowed; may be repeated.]:value:()' \
        '*--hours-a-week[Hours a week planned.]:value:()' \
        '*--permitted-hours[As 08:00-18:00.]:value:()' \
        '*--escalation[Who decides on insults.]:value:()' \
        '*--trained[NAME=2026-02-10; may be repeated.]:value:()' \
        '*--sender-pays[The firm pays for its texts.]' \
        '*-o[Else plan.toml beside the settings.]:file:_files' \
        '*--output[Else plan.toml beside the settings.]:file:_files' \
        '*--binder[Page for the binder; else plan.md beside the plan.]:file:_files' \
        '*--force[Replace files that are there.]' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck policy show')
      _arguments -S \
        '*--policy[Social-media plan; else plan.toml beside the settings.]:file:_files' \
        '*--binder[The page to print and sign.]' \
        '*--config[Settings file.]:file:_files' \
        '*--as-of[The day asked about; else today.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck policy playbook')
      _arguments -S \
        '*--policy[Social-media plan; else plan.toml beside the settings.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--as-of[The day asked about; else today.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:(insult accusation)' ;;
    'duecheck policy check')
      _arguments -S \
        '*--weights[Credit policy; else credit.toml beside the settings.]:file:_files' \
        '*--policy[Social-media plan; else plan.toml beside the settings.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--as-of[The day of the check; else today.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck presence')
      below=(
        'check:Print what your firm and its credit people should be found by and are not.'
        'keywords:Count which of your keywords stand in the text of a profile, and name the others.'
        'lint:Find what must not stand in a public post: a customer'\''s name, a balance, an account number.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck presence check')
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck presence keywords')
      _arguments -S \
        '*--words[Words or phrases to be found by, by comma.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck presence lint')
      _arguments -S \
        '*--names[Customers'\'' names, one a line.]:file:_files' \
        '*--format[table or json.]:value:(table json)' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck prospect')
      _arguments -S \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--reg[Number on the company register.]:value:()' \
        '*--vat[VAT or sales-tax number.]:value:()' \
        '*--url[Web site.]:value:()' \
        '*--phone[Phone number, any spelling.]:value:()' \
        '*--email[Email address; never written to, never probed.]:value:()' \
        '*--address[Postal address.]:value:()' \
        '*--owner[Owner as stated; not looked up without a plan.]:value:()' \
        '*--claimed-since[Year it says it has traded since.]:value:()' \
        '*--employees[Number of employees it states.]:value:()' \
        '*--sector[Its trade, in a word: roofing, wholesale …]:value:()' \
        '*--requested[Credit requested, as 15000 or 15,000.00.]:value:()' \
        '*--currency[Currency of the amounts (ISO 4217).]:value:()' \
        '*--exposure[Already owed.]:value:()' \
        '*--terms[Terms asked for, e.g. net 30.]:value:()' \
        '*--first-order[Date of the first order.]:value:()' \
        '*--contract-date[Date the contract was or will be signed.]:value:()' \
        '*--purpose[new-credit, review, collection, visit or other:TEXT.]:value:()' \
        '*--account[Account the run belongs to.]:value:()' \
        '*--by[Who runs it; printed on the report.]:value:()' \
        '*--jurisdiction[Law that governs, e.g. GB or US-CA.]:value:()' \
        '*--as-of[Judge as of this date; with a time, the clock stands still.]:value:()' \
        '*--pick[Choose a candidate: SOURCE:NUMBER.]:value:()' \
        '*--input[The application as JSON, or - for stdin.]:value:()' \
        '*--observed[Lanes filled and notes taken by hand, JSON lines.]:file:_files' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--weights[Weights and credit policy that replace ours.]:file:_files' \
        '*--only[Only these lanes or sources, by comma.]:value:()' \
        '*--deadline[Seconds after which the report is written.]:value:()' \
        '*--strict[Exit 3 if any asked lane is not assessed.]' \
        '*--fail-on[Exit 10 if the action is this or worse: cash, refer, decline …]:value:()' \
        '*--format[table, md, json, html or pdf; may be repeated.]:value:(table md json html pdf)' \
        '*-o[Write here; the suffix says the format.]:file:_files' \
        '*--output[Write here; the suffix says the format.]:file:_files' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--example[Run a packaged fictional example.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--dmy[Dates are day first.]' \
        '*--mdy[Dates are month first.]' \
        '*--redact[Leave out the fields of natural persons.]' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck purge')
      _arguments -S \
        '*--yes[Delete; without it, only list.]' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--weights[Credit policy over ours.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck read')
      _arguments -S \
        '*--subject[The company, or an e-mail address or domain.]:value:()' \
        '*--jsonl[Lines {"id", "text", "subject"}, a file or -; answers as lines.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--config[Settings file.]:file:_files' \
        '*--capture[Archive to write when TEXT is an address (.warc.gz).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck register')
      _arguments -S \
        '*--source[Which register: companies-house, gleif, sec-edgar …]:value:()' \
        '*--country[Country of the register.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--config[Settings file.]:file:_files' \
        '*--capture[Archive to write (.warc.gz).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck replay')
      _arguments -S \
        '*--format[table, md, json, html or pdf; may be repeated.]:value:(table md json html pdf)' \
        '*-o[Write here; the suffix says the format.]:file:_files' \
        '*--output[Write here; the suffix says the format.]:file:_files' \
        '*--fail-on[Exit 10 if the action is this or worse.]:value:()' \
        '*--redact[Leave out the fields of natural persons.]' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck report')
      _arguments -S \
        '*--format[table, md, json, html or pdf; may be repeated.]:value:(table md json html pdf)' \
        '*-o[Write here; the suffix says the format.]:file:_files' \
        '*--output[Write here; the suffix says the format.]:file:_files' \
        '*--row[The row wanted from a result of batch --full.]:value:()' \
        '*--fail-on[Exit 10 if the action is this or worse.]:value:()' \
        '*--redact[Leave out the fields of natural persons.]' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck resolve')
      _arguments -S \
        '*--names[CSV file with a column `name`, optionally `country` and `reg`.]:file:_files' \
        '*--country[Its country: GB, Canada, usa …]:value:()' \
        '*--reg[Its register number or LEI, if stated.]:value:()' \
        '*--lists[Only these lists, by comma; else every register here.]:value:()' \
        '*--strict[Exit 3 unless one name is single or settled.]' \
        '*--format[table or json.]:value:(table json)' \
        '*--processes[Processes to use; else one a core.]:value:()' \
        '*--out[Write here instead of to stdout.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck schema')
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck score')
      _arguments -S \
        '*--weights[Weights and credit policy that replace ours.]:file:_files' \
        '*--format[table, md, json, html or pdf; may be repeated.]:value:(table md json html pdf)' \
        '*-o[Write here; the suffix says the format.]:file:_files' \
        '*--output[Write here; the suffix says the format.]:file:_files' \
        '*--fail-on[Exit 10 if the action is this or worse.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck screen')
      _arguments -S \
        '*--names[CSV file with a column `name`, optionally `country`.]:file:_files' \
        '*--lists[Only these lists, by comma; else every sanctions list.]:value:()' \
        '*--country[Country of the one name.]:value:()' \
        '*--as-of[Judge the age of lists on this day.]:value:()' \
        '*--strict[Exit 3 if any list asked for is missing or stale.]' \
        '*--processes[Processes to use; else one a core.]:value:()' \
        '*--out[Write here instead of to stdout.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck segment')
      below=(
        'show:Print one account'\''s profile, group and rule, and how it pays elsewhere, as JSON.'
        'export:Write groups and room to sell as CSV for sales: no notes, no reasons, no personal data.'
      )
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--split[Also by size, sector, region, habit or credit.]:value:()' \
        '*--since[Earlier day to compare days late with.]:value:()' \
        '*--channels[Where customers are, and what they answer.]' \
        '*--format[table, md, html or json.]:value:(table md html json)' \
        '*--weights[Credit policy over ours.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck segment show')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--weights[Credit policy over ours.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck segment export')
      _arguments -S \
        '*-o[CSV to write.]:file:_files' \
        '*--output[CSV to write.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--weights[Credit policy over ours.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck signs')
      _arguments -S \
        '*--said[What the customer said of itself: bankruptcy.]:value:()' \
        '*--reg[Number on the company register.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--pick[SOURCE:NUMBER of the entry meant.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--all[Also going concern, application, hard stops.]' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck social')
      below=(
        'note:Keep what you saw by hand as a dated line for --observed.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck social note')
      _arguments -S \
        '*--url[Address of the page you opened.]:value:()' \
        '*--on[Day you saw it; else today.]:value:()' \
        '*--last-post[Day of the newest post there.]:value:()' \
        '*--code[Check or sign it bears on: G03a, D03a …]:value:()' \
        '*--channel[Who speaks: social, review, forum …]:value:()' \
        '*--file[Add the note to this file.]:file:_files' \
        '*--policy[Social-media plan, plan.toml.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck sources')
      below=(
        'check:Ask each live source a known-good and a nonsense question and say how it answered.'
      )
      _arguments -S \
        '*--format[table or json.]:value:(table json)' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck sources check')
      _arguments -S \
        '*--only[Only these sources, by comma.]:value:()' \
        '*--format[table or json.]:value:(table json)' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck store')
      below=(
        'path:Print where the account file is.'
        'check:Check pages, references and the audit chain.'
        'backup:Write the whole account file to one file, while others go on working.'
        'restore:Put a backup in the place of everything in the store.'
        'export:Write a table to stdout as CSV; cells that a spreadsheet would run are neutralised.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck store path')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck store check')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck store backup')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck store restore')
      _arguments -S \
        '*--yes[Replace everything that is in the store now.]' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:file:_files' ;;
    'duecheck store export')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck subject')
      below=(
        'export:Write a copy of everything kept about one account, row by row.'
        'erase:Erase an account: rows, archives; opt-outs stay as keyed hashes, and no import revives it.'
        'hold:Put a legal hold on an account: nothing of it is erased or purged until it ends.'
        'complaint:Keep a complaint and its thirty-day clock; alone, list them (exit 10 when one is late).'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck subject export')
      _arguments -S \
        '*-o[JSON file to write.]:file:_files' \
        '*--output[JSON file to write.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck subject erase')
      _arguments -S \
        '*--yes[Erase; without it, only say what.]' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck subject hold')
      _arguments -S \
        '*--off[End the hold.]' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck subject complaint')
      _arguments -S \
        '*--words[What is complained of.]:value:()' \
        '*--acknowledge[Acknowledge complaint N.]:value:()' \
        '*--close[Close complaint N.]:value:()' \
        '*--on[The day of it; today otherwise.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck templates')
      below=(
        'list:Name every paper; those with a file of your own are marked.'
        'show:Print the packaged template of a paper.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck templates list')
      _arguments -S \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck templates show')
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit')
      below=(
        'new:Plan a visit; an unknown reason lists the four.'
        'dossier:Print the folder: what is stale first, exposure, promises, disputes, notes, page 1.'
        'agenda:Print the agenda for the customer, or with --internal the candid one for us alone.'
        'questions:Print what to ask: by the reason, by each sign present, by disputes, on plans.'
        'card:Print the card for the pocket: do, do not, and how to say that others decide.'
        'notes:Enter notes and actions of a visit that was held; one still to come is refused.'
        'followup:Draft the email after the visit: what was said, who does what by when.'
        'report:Write the one-page report for the house; over 450 words warns.'
        'actions:List what was agreed: open, late, done, incomplete.'
      )
      _arguments -S \
        '*--help[Print its page and exit.]' \
        '1:command:{_describe command below}' ;;
    'duecheck visit new')
      _arguments -S \
        '*--reason[introduce, solve, terms or arrears.]:value:(introduce solve terms arrears)' \
        '*--on[The day of the visit.]:value:()' \
        '*--site[Where; the account'\''s address otherwise.]:value:()' \
        '*--going[Who goes, with role: '\''R. Example (sales rep)'\''.]:value:()' \
        '*--meet[Whom you meet, with role; may be repeated.]:value:()' \
        '*--goal[What you want; may be repeated.]:value:()' \
        '*--background[Candid, stays inside; may be repeated.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit dossier')
      _arguments -S \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit agenda')
      _arguments -S \
        '*--internal[The meeting with sales beforehand.]' \
        '*--firm[Your firm.]:value:()' \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit questions')
      _arguments -S \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit card')
      _arguments -S \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit notes')
      _arguments -S \
        '*--on[The day it was held; the planned day else.]:value:()' \
        '*--note[A note; may be repeated.]:value:()' \
        '*--met[Whom you met; may be repeated.]:value:()' \
        '*--action[WHAT; OWNER; 2026-12-01. May be repeated.]:value:()' \
        '*--inside[The same, not told to the customer.]:value:()' \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit followup')
      _arguments -S \
        '*--firm[Your firm.]:value:()' \
        '*--sender[Your real name.]:value:()' \
        '*--contact[Your number or address.]:value:()' \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit report')
      _arguments -S \
        '*--to[Distribution list, by comma.]:value:()' \
        '*--visit[Visit N; the latest otherwise.]:value:()' \
        '*--config[Settings file.]:file:_files' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck visit actions')
      _arguments -S \
        '*--done[Action N is done.]:value:()' \
        '*--on[The day it was done; today otherwise.]:value:()' \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck watch')
      _arguments -S \
        '*--data[Data folder (also DUECHECK_DATA).]:file:_files' \
        '*--by[Who does this; your login otherwise.]:value:()' \
        '*--as-of[The day this is done; today otherwise.]:value:()' \
        '*--since[Compare with this day instead of the last decision.]:value:()' \
        '*--recheck[First ask live about those due or triggered.]' \
        '*--budget[Look-ups that --recheck may make in all.]:value:()' \
        '*--fail-on[change: exit 10 when anything changed, for cron.]:value:()' \
        '*--format[table, md, html or json.]:value:(table md html json)' \
        '*--weights[Credit policy over ours.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
    'duecheck web')
      _arguments -S \
        '*--url[Address of the site, or of the saved page.]:value:()' \
        '*--jsonl[Saved pages as lines {"id", "url", "html"}; - is stdin.]:value:()' \
        '*--name[Name of the firm, to search the web for too.]:value:()' \
        '*--country[Country: GB, Canada, usa …]:value:()' \
        '*--format[table, md or json.]:value:(table md json)' \
        '*--as-of[Judge as of this date.]:value:()' \
        '*--capture[Archive to write (.warc.gz); must not exist.]:file:_files' \
        '*--config[Settings file.]:file:_files' \
        '*--help[Print its page and exit.]' \
        '*:word:()' ;;
  esac
}
if [[ $funcstack[1] == _duecheck ]]; then _duecheck "$@"
else compdef _duecheck duecheck; fi
