# Texts of the review workbook in English (Fluent). ar.ftl has the same keys and values.

sheet-about = About
sheet-criteria = Criteria
sheet-undecided = To decide
sheet-failures = Known failures
sheet-clauses = Policy clauses
sheet-questions = Attestations

title = Review workbook
about-purpose = The audit leaves to you what no machine can decide. Give your verdict in the coloured cells of each sheet, save the file, and have it imported with: auditor review import
about-rows = Each row is one question. The grey columns say what to do, where to look and what the audit found; they are locked.
about-answers = Verdicts: “{ $met }”, “{ $notmet }”, “{ $notpresent }” (there is nothing of the kind on the portal), “{ $cantsay }” (you looked and could not decide; it also withdraws an earlier verdict).
about-severity = Severity is for what is not met. Without one it counts as the worst.
about-who = Write your name beside every verdict. Without a date the day of the import counts.
about-criteria = A criterion cannot be met while a machine still finds failures of it. Go to “{ $failures }” and dismiss each of those, with your reason in the note, or leave the criterion alone.
about-failures = “{ $failures }” is for mistakes of the audit: “{ $met }” there dismisses a failure and needs a note.
about-holds = Verdicts hold for later audits as long as what you saw stays as it is. Where it changed, the row is marked and you are asked again.
about-period = Attestations are asked again when their period is over.
about-run = Audit
about-profile = Profile
about-portals = Portals
about-started = Audited
about-standard = Standard
about-counts = Rows by sheet
standard-line = WCAG { $version }, levels { $levels }

col-id = ID
col-level = Level
col-name = Criterion
col-asks = What it asks
col-steps = How to decide it
col-minutes = Minutes a page
col-found = What the audit found
col-where = Where to look
col-status = State
col-answer = Verdict
col-severity = Severity
col-note = Note
col-who = Who
col-when = Date
col-evidence = Evidence (do not change)
col-known = Earlier (do not change)
col-impact = Impact
col-title = What is checked
col-criteria = Criteria
col-message = What was seen
col-task = What to do
col-why = Why it matters
col-fix = How to fix
col-page = Example page
col-selector = Place
col-snippet = Code
col-places = Places
col-pages = Pages
col-more = More pages
col-picture = Picture
col-policy = Policy
col-category = Subject
col-text = Clause
col-looked = What the audit looks for
col-question = Question
col-group = Questionnaire
col-lines = Lines of the policy

answer-met = Met
answer-not-met = Not met
answer-not-present = Not present
answer-cant-say = Cannot say
severity-critical = Critical
severity-serious = Serious
severity-moderate = Moderate
severity-minor = Minor
answer-title = Your verdict
answer-help = Choose one from the list.
answer-wrong = Choose a verdict from the list.
severity-help = How badly it hurts the people it meets. Only where the verdict is “{ $notmet }”.
when-help = The day you decided, such as 2026-11-21.

status-new = New
status-holds = Decided on { $when } by { $who }; holds
status-changed = Changed since { $when }, when { $who } said “{ $answer }”: please decide again
status-expired = Expired: { $who } said “{ $answer }” on { $when }; please answer again
status-no-need = Nothing to decide: it always counts as met

task-undecided = Open the page, find the place, and decide: is it true here that “{ $title }”?
task-failures = The audit is certain. Only where it is wrong, choose “{ $met }” and write down why.
step = { $n }. { $text }
found-outcome = { $outcome }. { $reason }
found-group = • { $title }: { $outcome }, { $n ->
    [one] one place
   *[other] { $n } places
 }
found-more = … and { $n } more
found-proof = • { $what }: { $outcome }
found-proof-places = • { $what }: { $outcome }, { $n ->
    [one] one place
   *[other] { $n } places
 }
where-page = • { $title } – { $url }
clause-automatic = Does the portal keep this clause?
outcome-passed = passed
outcome-failed = failed
outcome-cantTell = needs a person
outcome-inapplicable = not applicable
outcome-untested = not tested
reason-always-satisfied = Browsers of today make it always satisfied.
reason-person = A person decided it.
reason-machine-found-nothing = The machine found nothing wrong; a person confirms.
reason-needs-person = There are places that only a person can judge.
reason-nothing-to-test = The audit saw nothing it applies to.
reason-no-machine-test = No machine can test it.
whole-page = The whole page

problem-line = { $sheet }, row { $row }, column “{ $column }”: { $what }
problem-column-line = { $sheet }, column “{ $column }”: { $what }
problem-sheet-line = { $sheet }: { $what }
problem-not-workbook = this is no review workbook
problem-newer = a newer Portal Auditor wrote this workbook
problem-too-large = the file is too large for a review workbook
problem-no-sheet = there is no sheet of this name
problem-no-sheet-near = there is no sheet of this name; “{ $near }” has taken its place
problem-no-column = the column is missing
problem-no-column-near = the column is missing; is “{ $near }” meant?
problem-no-row = the audit asked nothing called “{ $value }”
problem-no-row-near = the audit asked nothing called “{ $value }”; is “{ $near }” meant?
problem-no-id = the row has a verdict and no ID
problem-twice = row { $other } answers the same question otherwise
problem-answer = “{ $value }” is no verdict
problem-answer-near = “{ $value }” is no verdict; is “{ $near }” meant?
problem-severity = “{ $value }” is no severity
problem-severity-near = “{ $value }” is no severity; is “{ $near }” meant?
problem-severity-alone = a severity goes with “{ $notmet }” only
problem-formula = a formula stands where a text should
problem-who = nobody is named; write who decided, or import with --who
problem-when = “{ $value }” is no date; write it like 2026-11-21
problem-future = { $value } has not come yet
problem-no-answer = there is no verdict beside this; choose “{ $cantsay }” to withdraw an earlier one
problem-evidence = the evidence is not that of the audit; was the cell changed?
problem-reason = dismissing a known failure needs a note that says why
problem-no-need = this criterion always counts as met and takes no verdict
problem-conflict = { $who } has decided this on { $when } since the workbook was written; export it again, or import with --replace
