# Texts on the policies, in English (Fluent). ar.ftl has the same keys and values.

intro = Each clause of the policies that the portal is held to, with what shows it kept or broken. No clause counts as kept unless something was measured or a person said so.
none = The profile names no policy.
table-caption = Every policy with its clauses by how they stand
col-policy = Policy
col-clauses = Clauses
col-answered = Attestations answered
answered-of = { $answered } of { $total }
state-count = { $state } ({ $n })
source = Source: { $source }
looks-for = What the audit looks for
shows = What it found
question = Question to a person
decided = { $who }, { $when }: { $answer }
decided-changed = { $who } said “{ $answer }” on { $when }; what it rests on has changed since, so it is asked again
decided-expired = { $who } said “{ $answer }” on { $when }; its time is over, so it is asked again
answer-met = met
answer-not-met = not met
answer-not-present = not present
answer-cant-say = cannot say
proof-passed = found in order
proof-failed = fails
proof-cantTell = needs a person
proof-inapplicable = nothing of the kind on the portal
proof-untested = did not run
proof-places = { $n ->
    [one] one place
   *[other] { $n } places
 }
proof-criteria = { $n ->
    [one] One success criterion needs a person
   *[other] { $n } success criteria need a person
 }
attestations = Attestations
attestations-intro = Demands that no audit of a portal can see. Their owner answers them in the review workbook; answers are asked for again after { $months ->
    [one] a month
   *[other] { $months } months
 }.
