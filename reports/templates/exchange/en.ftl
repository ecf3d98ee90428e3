# Sentences of the exchange formats (WCAG-EM) in English (Fluent). The same keys and values as ar.ftl.

evaluation-title = Automated part of the evaluation of { $name }
not-conformance = This file holds what an automated audit found. It is not an evaluation statement: what a machine cannot decide is left to a person, and a criterion without a known failure is not thereby met.
baseline = Measured in { $browser } without assistive technology.
page-kinds = { $n ->
    [one] One kind of page, by similar structure.
   *[other] { $n } kinds of page, by similar structure.
 }
drawn-all = Every page that was found was audited.
drawn-list = The pages were given by whoever ordered the audit.
drawn-sample = A sample was drawn: pages of every kind first, then pages picked by chance.
sample-counts = Pages audited: { $audited } of { $found } found.
sample-seed = Seed of the draw: { $seed }
versions = Tool: { $tool }. axe-core: { $axe }. Run: { $run }.
found-in = { $pages ->
    [one] Known to fail on one page; places: { $places }.
   *[other] Known to fail on { $pages } pages; places: { $places }.
 }
issue-line = { $title } Places: { $places }. Example: { $page }
reason-person = Decided by a person.
reason-machine-found-nothing = The checks found nothing; a person has yet to confirm it.
reason-needs-person = The checks found what only a person can judge.
reason-nothing-to-test = The checks found nothing on the pages that it could apply to.
reason-no-machine-test = No automated check decides it: a person has to.
reason-always-satisfied = Counts as met in today’s browsers (W3C’s note on 4.1.1).
