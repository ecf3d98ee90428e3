# Texts of the gate in English (Fluent). ar.ftl has the same keys and values.

verdict-0 = The gate passed
verdict-1 = The gate failed
verdict-3 = Too little was measured to decide
counts = { $fails ->
    [one] { $fails } issue fails the gate
   *[other] { $fails } issues fail the gate
 }; { $new } new, { $known } accepted, { $unsteady } unsteady, { $fixed } accepted places fixed.
badge-label = accessibility gate
badge-passed = passed
badge-failed = { $n ->
    [one] { $n } new issue
   *[other] { $n } new issues
 }
badge-demands = demands broken
badge-unmeasured = not measured

status-new = new
status-spread = known fault, new page
status-known = accepted
status-expired = acceptance expired
status-unsteady = unsteady
status-unconfirmed = not measured again

head-failing = Issues that fail the gate
head-demands = Demands that are not kept
head-short = Measured too little
head-warnings = Worth knowing
head-other = Other issues
col-status = Standing
col-impact = Impact
col-issue = Issue
col-page = Page
col-check = Check
more-pages = { $n ->
    [one] and { $n } more page
   *[other] and { $n } more pages
 }
more-rows = { $n ->
    [one] … and { $n } more issue: see the audit's report.
   *[other] … and { $n } more issues: see the audit's report.
 }
how-to-accept = Accept for a time
accept-lines = To accept an issue for a time, with its owner and reason, run:
until = accepted until { $day } ({ $owner }: { $reason })
the-portal = the portal as a whole
needs-person = Needs a person
gate-suite = Gate

note-portal-down = The portal { $portal } did not answer.
note-pages = Only { $n } pages of { $portal } were judged; { $wanted } are wanted.
note-pages-percent = Only { $n } of { $of } pages of { $portal } could be judged; { $wanted }% are wanted.
note-probes = Only { $n } availability samples were taken; { $wanted } are wanted.
note-stopped = The crawl of { $portal } ended before its queue: pages are missing.
note-templates-percent = Only { $n } of { $of } kinds of pages of { $portal } were visited; { $wanted }% are wanted.
note-no-checks = No check ran.
note-crashed = The check { $check } crashed.
note-answers = The check { $check } gave an answer on { $n } of { $of } pages only ({ $why }).
note-unconfirmed = { $n ->
    [one] { $n } issue that would fail the gate could not be measured again.
   *[other] { $n } issues that would fail the gate could not be measured again.
 }
note-floor = { $what } scores { $value }; the floor is { $wanted }.
note-floor-unmeasured = { $what } has a floor, but too little of it was measured for a score.
note-availability = { $portal } was available { $value }% of the time; the budget is { $wanted }%.
note-availability-near = { $portal } was available { $value }% of the time, under { $wanted }%, but too few samples make that certain.
note-availability-unmeasured = The availability of { $portal } has a budget, but no history of samples.
note-budget = { $what } on { $page } is { $value }; the budget is { $wanted }.
note-budget-near = { $what } on { $page } is { $value }, over { $wanted }, but not in every load.
note-response-unmeasured = Response times of { $portal } have a budget, but none was measured.
note-clause-broken = The clause { $clause } is broken.
note-clause-undecided = The clause { $clause } must be kept, and is not decided.
note-assertion-unmet = No judged page matches assertion { $n } ({ $urls }).
note-no-baseline = Nothing is accepted yet. To take the portal as it is today, run `auditor baseline update`: after that, only what is new fails.
note-fixed = { $n ->
    [one] { $n } accepted place of { $check } is fixed: `auditor baseline prune` drops it.
   *[other] { $n } accepted places of { $check } are fixed: `auditor baseline prune` drops them.
 }
note-unmeasured-accepted = { $n ->
    [one] { $n } accepted place was not measured this time.
   *[other] { $n } accepted places were not measured this time.
 }
note-expires-soon = Acceptances of { $owner } expire on { $day }.
note-old-fingerprints = Accepted fingerprints of version { $version } were found again: `auditor baseline prune` renews them.
