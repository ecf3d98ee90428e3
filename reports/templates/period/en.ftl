# Texts of the management report and of comparisons in English (Fluent). The same keys and values as ar.ftl.

report-name = Management report on the portals
window-title = { $name } – { $period }
period-month = { $month } { $year }
period-quarter = { $n ->
    [1] First quarter of { $year }
    [2] Second quarter of { $year }
    [3] Third quarter of { $year }
   *[4] Fourth quarter of { $year }
 }
period-year = { $n ->
   *[other] The year { $year }
 }
range = From { $first } to { $last }
date-line = { $gregorian } ({ $hijri })
days = { $first }–{ $last }
before = Before

section-summary = Summary
section-trends = The period step by step
section-moved = What moved
section-areas = Areas
section-availability = Availability against its target
section-policies = Policies
section-notes = How to read this report

headline-up = Over the same checks, accessibility rose from { $first } to { $last } points of 100.
headline-down = Over the same checks, accessibility fell from { $first } to { $last } points of 100.
headline-steady = Over the same checks, accessibility stayed at about the same level: { $first } at first, { $last } points of 100 at last.
headline-unknown = There is nothing yet to measure progress from: the next run will show what moved.
headline-many = { $n ->
    [one] One portal over the period, measured by the same checks from beginning to end.
   *[other] { $n } portals over the period, each measured by the same checks from beginning to end.
 }
tile-score = accessibility, of 100 points
tile-up = { $n ->
    [one] portal improved
   *[other] portals improved
 }
tile-steady = { $n ->
    [0] none stayed level
    [one] one stayed level
   *[other] { $n } stayed level
 }
tile-down = { $n ->
    [0] none fell back
    [one] one fell back
   *[other] { $n } fell back
 }
tile-fixed = { $n ->
    [one] issue fixed
   *[other] issues fixed
 }
tile-new = { $n ->
    [one] new issue
   *[other] new issues
 }
tile-open = { $n ->
    [0] no issue is open now
    [one] one issue is open now
   *[other] { $n } issues are open now
 }
tile-portals = { $n ->
    [one] portal, measured for the first time
   *[other] portals, measured for the first time
 }
tile-open-now = { $n ->
    [one] issue to fix
   *[other] issues to fix
 }
tile-availability = availability
tile-met = { $n ->
    [one] portal meets its availability target
   *[other] portals meet their availability target
 }
tile-measured = { $n ->
    [one] of one that was measured
   *[other] of { $n } that were measured
 }
tile-kept = { $n ->
    [one] policy clause kept
   *[other] policy clauses kept
 }
tile-clauses = { $n ->
    [one] of one clause
   *[other] of { $n } clauses
 }

trend-title = Accessibility over the same checks
trend-about = Points of 100 at the last run of every step. Only checks that every run of a portal ran are counted, so that a check added later is no fall. The scale does not begin at zero.
trend-caption = Accessibility score of every portal at every step
steps-title = Issues fixed and issues new
steps-about = Against the run before it. What was not measured in either run is counted in neither.
steps-caption = Issues fixed and issues new at every step
row-fixed = Fixed
row-new = New
col-portal = Portal
col-issues = Issues

moved-about = In order of what moved, not of who stands where: portals differ in size and task.
moved-caption = What moved on every portal over the period
col-score = Score
col-change = Change
col-fixed = Fixed
col-new = New
col-first-measured = First measured
col-open = Open now
col-unmeasured = No longer measured
from-to = { $first } to { $last }
moved-up = up { $size }
moved-down = down { $size }
moved-steady = level
moved-unknown = first run
issues-fixed = Fixed: what mattered most
issues-new = New: what matters most
issues-none = There is none.
places = { $n ->
    [one] one place
   *[other] { $n } places
 }

areas-caption = Score of every area at the beginning and at the end, over the same checks

availability-caption = Availability of every portal over the period against its target
col-bar = At a glance
col-availability = Availability
col-interval = 95% interval
col-target = Target
col-verdict = Against the target
col-days = Days measured
verdict-met = met
verdict-missed = missed
verdict-open = not yet certain
verdict-none = not measured

policies-caption = Clauses of every policy by how they stand
col-policy = Policy
col-kept-since = Kept anew
col-broken-since = No longer kept

note-same = Trends compare the same checks on the same portal. “New” and “fixed” are only said where both runs looked at the same place.
note-conformance = A score is no statement of conformance: an automated audit can prove that a criterion fails, never that it is met.
note-checks = { $n ->
    [one] One check was not in every run; it is in no trend.
   *[other] { $n } checks were not in every run; they are in no trend.
 }
note-tool = On { $day } the tool changed its version. A change at that step may be the tool’s. New version: { $tool }.
note-partial = { $n ->
    [one] One run that saw only a part of the checks or pages is left out.
   *[other] { $n } runs that saw only a part of the checks or pages are left out.
 }
note-lines = The chart draws the first { $n } portals; the table has all.
footer = Made by { $tool } { $version }. The file holds everything it shows: it loads nothing and runs nothing.

## Comparisons

compare-name = Comparison
compare-runs = What changed between two runs
compare-trees = What the two language versions do not share
compare-summary = In numbers
side-before = Earlier: { $day }, run { $run }
side-after = Later: { $day }, run { $run }
side-run = { $day }, run { $run }
pages-ar = { $n ->
    [one] Arabic: one page audited
   *[other] Arabic: { $n } pages audited
 }
pages-en = { $n ->
    [one] English: one page audited
   *[other] English: { $n } pages audited
 }
change-new = New issues
change-first-measured = Measured for the first time
change-persisting = Still there
change-fixed = Fixed
change-settled = Settled by a person
change-unmeasured = No longer measured
change-only-ar = Only in Arabic
change-only-en = Only in English
change-only-open = In one, the other not measured
change-in-both = In both
about-new = The earlier run looked at the same place with the same check and found nothing.
about-first-measured = The earlier run had not looked there: a page or a check was added. No sign that anything got worse.
about-persisting = Found in both runs.
about-fixed = The later run looked at the same place with the same check and found nothing any more.
about-settled = A person decided that these are no faults.
about-unmeasured = The later run did not look there: a page was not reached or a check did not run. Not counted as fixed.
about-only-ar = Found on Arabic pages; the same checks looked at English pages and did not find it there.
about-only-en = Found on English pages; the same checks looked at Arabic pages and did not find it there.
about-only-open = Found in one language; in the other the check did not run, or no page was audited.
about-in-both = Found in both languages.
places-before = Places before
places-after = Places after
places-ar = Places in Arabic
places-en = Places in English
col-issue = Issue
col-kind = Kind
col-impact = Impact
col-example = Example
rows-first = The first { $n } of { $total } are shown; the JSON file has all.
note-checks-added = { $n ->
    [one] One check ran only in the later run.
   *[other] { $n } checks ran only in the later run.
 }
note-checks-gone = { $n ->
    [one] One check ran only in the earlier run.
   *[other] { $n } checks ran only in the earlier run.
 }
note-pages-added = { $n ->
    [one] One page was audited only in the later run.
   *[other] { $n } pages were audited only in the later run.
 }
note-pages-gone = { $n ->
    [one] One page was audited only in the earlier run.
   *[other] { $n } pages were audited only in the earlier run.
 }
note-trees = Issues are matched by what they are and where in the page they stand, not by their text.
