"""The slots of the second reading, criterion by criterion; concepts are in :mod:`.concepts`."""

from typing import Final

from auditor_checks.complaints.reading.slots import Slots, slot

SLOTS: Final[dict[str, Slots]] = {
    "CG-01": Slots(
        met=(
            slot("express dissatisfied", 6),
            slot("complaint define dissatisfied", 8),
            slot("complaint express", 4),
            slot("complaint any_word dissatisfied", 12, blocked=""),
            slot("complaint is_word not_content", 16, blocked=""),
            slot("what_mean complaint not_content", 20, blocked=""),
            slot("complaint any_word express", 14, blocked=""),
        ),
        partly=(
            slot("complaint government_service", 4),
            slot("not_content government_service", 6, blocked=""),
        ),
    ),
    "CG-12": Slots(
        met=(
            slot("number reference issue", 8, unless="demanded scan_code"),
            slot("ticket issue", 5, unless="demanded scan_code"),
            slot("number issue reference", 8, unless="demanded scan_code"),
            slot("number issue", 3, unless="demanded scan_code"),
        ),
        partly=(slot("number reference", 2),),
    ),
    "CG-13": Slots(
        met=(
            slot("follow status", 6),
            slot("follow complaint", 1, unless="unit"),
            slot("status complaint", 2),
            slot("interim_word respond", 2),
            slot("notice_word when", 6),
            slot("where_word reached", 4),
            slot("told late_word", 7, blocked=""),
            slot("message_word status", 10),
            slot("see_stage status", 4),
            slot("told reached complaint", 6),
            slot("shown_word done_word", 6, blocked=""),
        ),
        partly=(slot("follow outcome", 5),),
    ),
    "CG-14": Slots(
        met=(
            slot("escalate upper", 7),
            slot("raise_up upper", 5),
            slot("escalate to_word", 2),
            slot("escalate unit", 4),
            slot("grievance_word lodge_word decision", 6),
            slot("stage_word second", 1, blocked=""),
            slot("senior_word unit_or_review", 4),
            slot("overdue upper", 14, blocked=""),
            slot("higher_word body_word", 2),
        ),
        partly=(slot("escalate", 0),),
    ),
    "CG-15": Slots(
        met=(
            slot("secret", 0, blocked=""),
            slot("disclose not identity", 6, blocked=""),
            slot("disclose not", 3, blocked=""),
            slot("privacy complainant", 5, blocked=""),
            slot("privacy complaint", 6, blocked=""),
            slot("see_word only_word", 6, blocked=""),
            slot("see_word not identity", 4, blocked=""),
            slot("see_word not complaint", 6, blocked=""),
            slot("hide name_word", 4, blocked=""),
            slot("give_out not identity", 6, blocked=""),
            slot("give_out not any_other", 5, blocked=""),
        ),
        partly=(slot("privacy", 0, blocked=""),),
    ),
    "CG-16": Slots(
        met=(
            slot("fair", 0),
            slot("bias not", 3, blocked=""),
            slot("independent_word", 0, blocked=""),
            slot("both_word same_word weight_word", 5, blocked=""),
        ),
        partly=(slot("professional", 0),),
    ),
    "CG-17": Slots(
        met=(
            slot("free", 0, unless="tollfree", blocked=""),
            slot("fee none", 5, unless="tollfree", blocked=""),
            slot("without_word fee", 2, unless="tollfree", blocked=""),
        ),
        partly=(slot("tollfree free", 2, blocked=""),),
    ),
    "CG-18": Slots(
        met=(
            slot("disabled aid", 7),
            slot("sign_word sign_language", 1, blocked=""),
            slot("special_aid", 0, blocked=""),
            slot("accessibility_word arrange_word", 6, blocked=""),
        ),
        partly=(slot("disabled", 0),),
    ),
    "CG-19": Slots(
        met=(
            slot("arabic_lang other_lang", 3, unless="machine", blocked=""),
            slot("interpreter", 0, unless="machine sign_word", blocked=""),
            slot("language government_service", 3, unless="machine", blocked=""),
            slot("language offer_word", 3, unless="machine", blocked=""),
            slot("language arabic_lang", 4, unless="machine", blocked=""),
            slot("not speak_word", 3, blocked=""),
        ),
        partly=(slot("interpreter machine", 5, blocked=""),),
    ),
    "CG-20": Slots(
        met=(
            slot("reject complaint", 7, blocked=""),
            slot("accept not complaint", 7, blocked=""),
            slot("deal_with not", 2, blocked=""),
            slot("accept not", 3, blocked=""),
            slot("reject", 0, blocked=""),
            slot("close_word lack_word", 5, blocked=""),
        ),
        partly=(
            slot("condition complaint", 5, blocked=""),
            slot("complaint accept", 3, blocked=""),
            slot("condition", 0, blocked=""),
        ),
    ),
    "CG-22": Slots(
        met=(
            slot("improve complaint", 8),
            slot("learn complaint", 5),
            slot("improve feedback", 6),
            slot("learn feedback", 5),
            slot("repeat_word not", 2, blocked=""),
            slot("learn improve", 3),
            slot("repeat_review fix_word", 12, blocked=""),
            slot("learn_bare from_word", 1),
            slot("amend_word learn", 8),
            slot("amend_word repeat_fault", 8, blocked=""),
        ),
        partly=(slot("improve", 0),),
    ),
    "CG-23": Slots(
        met=(
            slot("survey satisfied", 5),
            slot("survey handling", 6),
            slot("rate satisfied beneficiary", 4),
            slot("survey after_word", 2),
            slot("rate satisfied handling", 7),
            slot("rate handling", 2),
            slot("satisfied handling", 3),
            slot("after_word rate handling", 14),
        ),
        partly=(slot("rate", 0), slot("survey", 0)),
    ),
    "CG-26": Slots(
        met=(slot("iso_number", 0, blocked=""),),
        partly=(slot("standard international", 3, blocked=""), slot("iso", 0, blocked="")),
    ),
    "CG-27": Slots(
        met=(
            slot("unit unit_name", 1, blocked=""),
            slot("owner_word unit", 2),
        ),
        partly=(slot("unit concerned", 2), slot("unit", 0)),
    ),
    "CG-28": Slots(
        met=(
            slot("appeal_sure", 0),
            slot("appeal decision", 8),
            slot("appeal body_upper", 6),
            slot("outside decision", 8),
            slot("outside review_word", 2),
            slot("complaint committee_word appeal", 4),
            slot("grievance_word lodge_word decision", 6),
            slot("again_look body_upper", 6),
            slot("not_content body_upper", 12, blocked=""),
            slot("grievance_word panel_word", 1, blocked=""),
        ),
        partly=(slot("not_content decision", 6, blocked=""), slot("again complaint", 2)),
    ),
}
