/*
 * The judges of the table of directions (model/direction.h): each tells
 * whether an edit is the change that its rows describe, read forwards. A row
 * names its judge without "judge_".
 *
 * A judge is only asked about edits of its row's fields, and only after every
 * row above has said no: the last judges can therefore be simple. It must not
 * look at a value before the kind of the edit (edit.h) says that it is there.
 * Texts and lists made on the way are in the edit's scratch arena.
 */
#ifndef TTHC_DIFF_JUDGE_H
#define TTHC_DIFF_JUDGE_H

#include "diff/edit.h"

/* --- judge_value.c: values of any meaning --- */

/* Every edit; every edit but of spelling, by the calendar or of an order that
 * makes no difference; every change of a value, also to or from nothing; a
 * change between two filled values; the same of a text. */
edit_judge judge_any, judge_altered, judge_edited, judge_changed,
    judge_reworded;

/* One kind of edit. */
edit_judge judge_row_added, judge_moved, judge_spelt, judge_elapsed;

/* From nothing (absent, empty) to a value; the reverse; from nothing to a
 * value or khong; from nothing to the word that silence stands for. */
edit_judge judge_filled, judge_emptied, judge_declared, judge_default_written;

/* A number, both sides written, grew or shrank; a yes or no turned. */
edit_judge judge_number_up, judge_number_down, judge_became_true,
    judge_became_false;

/* A set of scalars, or a text taken as one (judging.h), has all it had and
 * more; or less, and neither side is empty. */
edit_judge judge_set_grew, judge_set_shrank;

/* A word stands later in its vocabulary than before; khong comes first. */
edit_judge judge_later_word;

/* --- judge_time.c: limits and other spans of time (wait.h) --- */

/* In one unit longer; between units never earlier and sometimes later, mixed,
 * equal; not to be compared. Limits of stages are left to their sum. */
edit_judge judge_limit_up, judge_limit_later, judge_limit_mixed,
    judge_limit_equal, judge_limit_unlike;

/* From "trong ngày" to days; from a text that says "at once" to a limit; from
 * working hours to working days; from a limit to none. */
edit_judge judge_same_day_to_days, judge_no_longer_at_once,
    judge_hours_to_days, judge_limit_dropped;

/* Longer, or shorter, whatever the units. */
edit_judge judge_any_longer, judge_any_shorter;

/* A local limit was cut, and what it was is now told to be the law's. */
edit_judge judge_statutory_written;

/* The clock starts at an event that comes later. */
edit_judge judge_start_later;

/* An extension is new, longer, or for more reasons. */
edit_judge judge_extension;

/* The stages of one channel and case take longer, or as long, together. */
edit_judge judge_stages_longer, judge_stages_same;

/* A row for a case is added with another limit than its people had. */
edit_judge judge_case_slower, judge_case_faster;

/* A time that people must keep is shorter, or there is one where there was
 * none; a paper must be fresher; a result is valid for less time. */
edit_judge judge_deadline_shorter, judge_freshness, judge_validity_shorter;

/* --- judge_fee.c: fees (fees.h) --- */

/* The amount is now what the unchanged note always said. */
edit_judge judge_amount_mended;

/* The amount had lost its thousands; as much to pay in more or fewer rows. */
edit_judge judge_thousands_mended, judge_fee_split;

/* The same people have the same relief, in other rows. */
edit_judge judge_relief_regrouped;

/* A note in which only the amounts of its fee changed; another note, or one
 * that came or went together with the amount. */
edit_judge judge_note_follows, judge_note_reworded;

/* More to pay; something where there was nothing; an exemption gone; nothing
 * to pay for another reason; nothing became an unknown amount; an amount
 * became unknown. */
edit_judge judge_fee_up, judge_fee_begins, judge_exemption_ends,
    judge_none_to_exempt, judge_zero_to_unknown, judge_amount_to_unknown;

/* Ranges: nobody pays less and some more; the least amount; both ends. */
edit_judge judge_range_top_up, judge_range_bottom_up, judge_range_wider;

/* A cap is higher or gone, a floor higher or new. */
edit_judge judge_cap_up, judge_floor_up;

/* Tier by tier: amounts up, rates up, anything else. */
edit_judge judge_tiers_up, judge_rate_up, judge_tiers_mixed;

/* Unit of charge, currency, kind. */
edit_judge judge_fee_unit_named, judge_fee_unit_changed,
    judge_currency_changed, judge_fee_to_price;

/* Rows: compulsory, the same without a name beside others, on request, free,
 * for a case that pays more or less. */
edit_judge judge_fee_added, judge_unnamed_fee_added,
    judge_fee_on_request_added, judge_free_row_added, judge_case_dearer,
    judge_case_cheaper;

/* Relief ends by the calendar; its days let it last longer; money is to be
 * paid before the result is sure. */
edit_judge judge_relief_ends, judge_relief_longer, judge_pay_earlier;

/* --- judge_papers.c: the dossier (dossiers.h) --- */

/* Rows: asked of everybody, of some, of nobody in particular; notes; one row
 * became several; the paper went to another group. */
edit_judge judge_paper_added, judge_paper_for_some_added,
    judge_optional_paper_added, judge_note_added, judge_paper_split,
    judge_paper_regrouped;

/* A condition, case or channel that limits who files it is gone or wider. */
edit_judge judge_asked_of_more;

/* It became compulsory, by bat_buoc or by a "(nếu có)" gone from its name. */
edit_judge judge_paper_required;

/* Numbers of originals and copies that mean nothing sure; as many originals
 * more as copies less; one set, which is what silence means. */
edit_judge judge_copies_unsure, judge_originals_for_copies, judge_one_set;

/* What left the name of the paper is the name of its file. */
edit_judge judge_file_name_moved;

/* Kinds of copies that are accepted, and whether the paper is left there. */
edit_judge judge_copy_to_shown_original, judge_copy_to_original,
    judge_copy_certified, judge_copy_proven, judge_copy_compared,
    judge_electronic_only,
    judge_alternative_copy, judge_shown_to_filed;

/* One of several papers: an alternative more; all of them instead. */
edit_judge judge_alternative_added, judge_all_of_them;

/* A group whose people file more, or less, than they did. */
edit_judge judge_group_asks_more, judge_group_asks_less;

/* The office may no longer look the data up, by the calendar. */
edit_judge judge_data_ends;

/* --- judge_steps.c: steps --- */

/* A step that the citizen does himself is new, and no part of an old one; a
 * step of an office became his. */
edit_judge judge_own_step_added, judge_step_to_citizen;

/* --- judge_ways.c: channels, places, hours (ways.h) --- */

/* Another reason or basis, also with another level or another door. */
edit_judge judge_reason_changed;

/* The last row of a channel is gone; a place of a channel that stays; a higher
 * level of electronic identity. */
edit_judge judge_channel_gone, judge_place_gone, judge_identity_level_up;

/* --- judge_who.c: people and levels --- */

/* The same people; more people, by tinh_chat of both sides, or without it. */
edit_judge judge_same_people, judge_more_entitled, judge_more_bound,
    judge_more_people;

/* What became of the districts' tasks after 30 June 2025. */
edit_judge judge_district_to_commune, judge_district_to_province,
    judge_district_left_out;

/* The nearest level is farther away: only behind the same door, or the door
 * itself; a level less; a body more that helps. */
edit_judge judge_desk_moved_up, judge_door_moved_up, judge_level_dropped,
    judge_helper_added;

/* --- judge_conditions.c: requirements --- */

/* The same words as more items; "Không có." became khong; the first condition;
 * one more without an exception in it; an exception more. */
edit_judge judge_same_conditions, judge_none_declared, judge_first_condition,
    judge_condition_added, judge_exception_added;

/* --- judge_procedure.c: the procedure as a whole --- */

/* It begins to apply, by tinh_chat; only the unit's part of its code changed;
 * a joint service has more members; the document is cited there already. */
edit_judge judge_new_duty, judge_new_right, judge_new_procedure,
    judge_code_suffix, judge_member_added, judge_basis_respelt;

/* Details of a decision were filled in or left out; the day of its entry in
 * the database, which is none of its content, also changed. */
edit_judge judge_decision_details;

#endif
