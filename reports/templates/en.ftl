# Texts of the reports in English (Fluent). The same keys and values as ar.ftl.

## Words

report-name = Portal audit report
outcome-passed = Met
outcome-failed = Not met
outcome-cantTell = Needs human review
outcome-inapplicable = Not applicable
outcome-untested = Not tested
impact-critical = Critical
impact-serious = Serious
impact-moderate = Moderate
impact-minor = Minor
area-accessibility = Accessibility
area-language = Language
area-rtl = Right-to-left layout
area-response = Response time
area-availability = Availability
area-complaints = Complaint guide
area-service = Services and policies
kind-failed = To fix
kind-cantTell = Needs human review
kind-advice = Advice
state-audited = Audited
state-http-error = The server answered with an error
state-unreachable = Could not be reached
state-timed-out = Did not finish in time
state-too-large = Too large to open
state-redirect-loop = Redirects in a circle
state-left-scope = Leads out of the portal
state-login-wall = Shows a sign-in page instead of its content
state-document = A document, not a page
state-download = A download, not a page
state-duplicate = Same content as another page
state-crashed = The browser could not bear it
state-hostile = Does not let itself be examined
state-refused = Not connected to, by the profile's network rules
state-disallowed = Not allowed by robots.txt
state-not-sampled = Found, but not in the sample
run-finished = Complete
run-interrupted = Interrupted before its end
run-running = Still running
level = Level { $level }
on = on
off = off
none = None
not-known = Not known

## Frame

skip = Skip to the report
language-choice = Language of the report
contents = Contents
section-summary = Summary
section-areas = Areas
section-availability = Availability and speed
section-portals = Portals
section-policies = Policies
section-criteria = Success criteria
section-issues = Issues
section-pages = Pages
section-unmeasured = What was not measured
section-sample = How the pages were chosen
section-warnings = Warnings
section-about = About this report
scripts-off = This is the part of the report that needs no scripts. Opened in a current browser with scripts allowed, it also lists every issue and every place, with filters and search.
footer = Made by { $tool } { $version }. The file holds everything it shows: it loads nothing from any network.

## Summary

audited-on = Audited on
date-line = { $gregorian }, corresponding to { $hijri }
time-line = { $time } Riyadh time
pages-audited = Pages audited
pages-of = { $audited } of { $found } found
standard = Standard
standard-line = WCAG { $version }, { $levels }
duration = Duration
state-of-run = State of the audit
score-title = Score
score-wcag = Web accessibility
score-overall = All areas
score-of-100 = out of 100
score-none = No score
score-sentence = { $known ->
    [0] { $value } out of 100, and anywhere from { $low } to { $high } once people have decided the rest. { $decided } of the weight is decided; no criterion is known to fail.
    [one] { $value } out of 100, and anywhere from { $low } to { $high } once people have decided the rest. { $decided } of the weight is decided; one of { $total } criteria is known to fail.
   *[other] { $value } out of 100, and anywhere from { $low } to { $high } once people have decided the rest. { $decided } of the weight is decided; { $known } of { $total } criteria are known to fail.
 }
score-range = Range
score-range-value = { $low } to { $high }
score-decided = Decided
score-known = Known to fail
score-known-value = { $known } of { $total }
score-interval = Pages were sampled: with 90% confidence, the whole portal would score between { $low } and { $high }.
score-capped = The score can’t exceed 49 while { $criteria } fails: such a fault keeps people from using the rest of the page.
score-note-title = This is not a statement of conformance
score-note = The score shows where to improve. An automated audit can prove that a criterion fails, never that it is met: what is not decided is left to people.
reason-insufficient-coverage = The sample covers too few kinds of page to give a score.
reason-nothing-assessed = Nothing here could be assessed.
reason-too-few-probes = Too few measurements over time to give a score.
reason-insufficient-evidence = There is too little evidence in: { $areas }.
reason-person = Decided by a person.
reason-machine-found-nothing = The checks found nothing; a person has yet to confirm it.
reason-needs-person = The checks found what only a person can judge.
reason-nothing-to-test = The checks found nothing on the pages that it could apply to.
reason-no-machine-test = No automated check decides it: a person has to.
reason-always-satisfied = Counts as met in today’s browsers; what was found is listed as advice.
chart-score = Score and range
chart-score-desc = A bar from 0 to 100. The band runs from { $low } to { $high }, the mark stands at { $value }.
chart-none-desc = A bar from 0 to 100 without a mark: there is no score.
chart-shares = What is decided, by weight of the criteria
chart-shares-desc = One bar divided into the five shares that the table beside it lists.
share = Share
share-failed = Known to fail
share-passed = Met, a person confirmed
share-absent = Not present, a person confirmed
share-nothing-found = Machines found nothing
share-untested = Not tested
fix-first-title = What to fix first
fix-first-intro = Issues by how many pages they reach and how badly they hurt.
fix-first-none = No issue is known. What needs human review is listed below.
one-fix = { $n ->
    [one] One fix, one place
   *[other] One fix, { $n } places
 }
whole-portal = The whole portal
on-pages = { $n ->
    [one] on one page
   *[other] on { $n } pages
 }
figures-title = At a glance
figure-to-fix = { $n ->
    [one] issue to fix
   *[other] issues to fix
 }
figure-places = { $n ->
    [one] in one place
   *[other] in { $n } places
 }
figure-review = { $n ->
    [one] issue that needs human review
   *[other] issues that need human review
 }
figure-advice = { $n ->
    [one] piece of advice
   *[other] pieces of advice
 }
figure-advice-note = beyond what is demanded
figure-review-note = not counted as faults
figure-unmeasured = { $n ->
    [one] page could not be audited
   *[other] pages could not be audited
 }

## Areas, portals, policies, criteria

areas-caption = Every area with its score, range, decided share and known failures
areas-intro = Each area is scored on its own, and each score is read together with its range and with what is decided.
col-area = Area
col-score = Score
col-range = Range
col-decided = Decided
col-known = Known to fail
col-to-fix = Issues to fix
col-review = Needs human review
portals-caption = Every portal of this audit
col-portal = Portal
col-languages = Languages
col-found = Pages found
col-audited = Audited
col-not-audited = Could not be audited
col-documents = Documents
clause-kept = Kept
clause-broken = Not kept
clause-needs-person = Needs human review
clause-not-measurable = Can’t be measured from outside
criteria-intro = { $n ->
    [0] No criterion of { $total } is known to fail. “Met” is only said where a person, or the standard itself, has settled it.
    [one] One criterion of { $total } is known to fail. “Met” is only said where a person, or the standard itself, has settled it.
   *[other] { $n } criteria of { $total } are known to fail. “Met” is only said where a person, or the standard itself, has settled it.
 }
col-pages = Pages
criterion-automatic = Automatic checks
criterion-automatic-none = No check finds failures of this criterion by itself.
criterion-assisted = Assisted checks: they find the places, a person decides
criterion-assisted-none = No check prepares questions on it.
criterion-person = What a person does
criterion-minutes = { $n ->
    [one] about a minute for each kind of page
   *[other] about { $n } minutes for each kind of page
 }
criterion-source = The criterion in the standard
tally-failed = { $n ->
    [one] not met in one place
   *[other] not met in { $n } places
 }
tally-asked = { $n ->
    [one] one place for a person
   *[other] { $n } places for a person
 }
tally-nothing = found nothing wrong
tally-no-question = no open question
tally-absent = met nothing it applies to
tally-unable = could not run
criteria-aaa = Criteria of level AAA, for information
aaa-note = Level AAA is shown for information and never scored.

## Issues

issues-intro = An issue is one cause: everything that one fix mends is one issue, on however many pages it shows.
issues-to-fix-title = To fix
issues-to-fix-intro = These break what is demanded.
issues-review-title = Needs human review
issues-review-intro = Here a machine can’t decide. These are questions, not faults, until a person has answered them.
issues-advice-title = Advice
issues-advice-intro = Beyond what is demanded: worth doing, never counted against the portal.
issues-none = There is none.
issues-first = { $n ->
    [one] The first one of { $total } is shown here.
   *[other] The first { $n } of { $total } are shown here.
 }
card-why = Why it matters
card-fix = How to fix it
card-snippet = In the page’s code
card-where = Where
card-picture = How it looks
card-alt = Picture of the element as it was shown on the page
card-criteria = Success criteria
card-check = Check
card-link = Link to this issue
card-kinds = { $n ->
    [one] one kind of page
   *[other] { $n } kinds of page
 }
card-more-places = { $n ->
    [one] One more place is not listed here; result.json holds all.
   *[other] { $n } more places are not listed here; result.json holds all.
 }

## Working with the list

filters-title = Find issues
filter-kind = Kind
filter-area = Area
filter-impact = Impact
filter-criterion = Success criterion
filter-page = Page address contains
filter-text = Text contains
filter-all = All
filter-reset = Clear all filters
filter-page-only = Only issues of this page:
filter-page-clear = Show all pages
results-count = { $n ->
    [0] No issue matches
    [one] One issue
   *[other] { $n } issues
 }
show-more-places = Show more places
pager-issues = Pages of the list of issues
pager-pages = Pages of the list of pages
pager-previous = Previous
pager-next = Next
pager-position = { $page } of { $pages }
loading = Reading the full list…
loading-failed = The full list could not be read in this browser; the most important issues are listed below.

## Pages

pages-intro = Pages with the most known failures come first.
pages-caption = Pages of this audit
pages-first = { $n ->
    [one] The first one of { $total } is shown here.
   *[other] The first { $n } of { $total } are shown here.
 }
col-page = Page
col-state = State
col-failed = To fix
col-cant-tell = Needs review
page-issues = Issues of this page
page-untitled = Untitled page
filter-pages = Title or address contains
filter-state = State
pages-results = { $n ->
    [0] No page matches
    [one] One page
   *[other] { $n } pages
 }

## What was not measured

unmeasured-intro = What was not measured counts neither as met nor as failed.
unmeasured-none = Everything that was planned was measured.
unmeasured-criteria = { $n ->
    [one] One criterion was not tested
   *[other] { $n } criteria were not tested
 }
unmeasured-criteria-why = Automated checks have nothing certain to say of them. A person has to test them.
unmeasured-pages = Pages that were not audited
unmeasured-pages-caption = Pages that were not audited, by reason
unmeasured-checks = Checks that could not answer
unmeasured-checks-caption = Checks that could not answer, with the reason
unmeasured-unlisted = { $n ->
    [one] One more failing place was counted but is not listed: of each check, only the first places of a page are kept.
   *[other] { $n } more failing places were counted but are not listed: of each check, only the first places of a page are kept.
 }
col-reason = Reason
col-check = Check
col-example = Example

## Sample

sample-all = Every page that was found was audited.
sample-list = The pages were given by whoever ordered the audit.
sample-sample = The portal has more pages than could be audited, so a sample was drawn as WCAG-EM describes: pages of every kind first, then pages picked by chance, which show whether the first choice stands for the whole.
sample-caption = The sample in figures
sample-found = Pages found
sample-audited = Pages audited
sample-structured = Chosen by kind of page
sample-random = Picked by chance
sample-templates = Kinds of page found
sample-covered = Kinds of page audited
sample-seed = Seed of the draw
sample-seed-note = With the same seed and the same pages the same sample is drawn again.
sample-taken = Pages taken over from an earlier run
sample-taken-note = Nothing that these pages load has changed since then; a share of them was measured again and agreed. Measured in run:
templates-caption = Kinds of page, by similar structure
col-template = Kind, with an example
templates-more = { $n ->
    [one] One smaller kind is not listed.
   *[other] { $n } smaller kinds are not listed.
 }

## Warnings, about

warnings-intro = What the audit could not do as planned.
warnings-none = There were none.
warnings-more = { $n ->
    [one] One more warning is in result.json.
   *[other] { $n } more warnings are in result.json.
 }
about-caption = Versions and settings
about-tool = Tool
about-run = Run
about-profile = Profile
about-started = Started
about-finished = Finished
about-browser = Browser
about-sandbox = Browser sandbox
about-axe = axe-core engine
about-axe-hash = SHA-256 of the engine
about-fonts = Arabic fonts while auditing
about-concurrency = Pages open at once
about-platform = System
about-report-font = Font of this report
font-embedded = Embedded in the file
font-system = The reader’s own: no open Arabic font was installed where the report was made
about-elapsed = Time taken
how-title = How to read the figures
how-score = Score: from the weight of the criteria that could be assessed, what is lost through known failures is taken off. Level A weighs more than AA. A kind of page counts once, however many pages it has, and good elements can’t hide bad ones.
how-range = Range: the upper end is the score if everything undecided turns out well, the lower end if it turns out badly. People narrow it, machines can’t.
how-decided = Decided: the share of the weight where the answer is certain, by a failure that was found or by a person.
how-outcomes = Outcomes use the five values of EARL: met, not met, needs human review, not applicable, not tested.
how-issues = Issues: findings with one cause on many pages are one issue. Its link and its number stay the same from one audit to the next while the fault stays.
