// The texts of the topics.
#include "cmd/topics.hpp"

#include "base/message.hpp"
#include "model/card.hpp"
#include "render/digest_values.hpp"
#include "report/letter.hpp"

namespace duban::cmd {

namespace {

std::vector<std::pair<std::string, base::Message>> figure_terms() {
  using base::Message;
  std::vector<std::pair<std::string, Message>> terms;
  for (const auto& def : model::figure_defs()) {
    const char* key = def.of_task ? N_("of a task: {figure}") : N_("of a unit: {figure}");
    terms.emplace_back(def.id, Message(key).with("figure", Message(def.name)));
  }
  terms.emplace_back("lamps.COLOUR",
                     Message(N_("of a unit: {figure}")).with("figure", Message(model::figure_def("lamps.x")->name)));
  terms.emplace_back("cards.COLOUR",
                     Message(N_("of a unit: {figure}")).with("figure", Message(model::figure_def("cards.x")->name)));
  return terms;
}

}  // namespace

std::span<const Topic> all_topics() {
  static const std::vector<Topic> topics{
      {"dates",
       "7",
       N_("dates, lengths of time and how deadlines are counted"),
       {N_("Dates may be written 2026-03-05, 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日 or 20260305. A ledger may leave the year "
           "out (3月5日) when the import is told it with --year. A day that does not exist is refused, never moved. Output is "
           "always 2026-03-05."),
        N_("Lengths are 60d or 60日 (natural days), 20wd or 20工作日 (workdays), 3m or 3个月 (months). A bare w is refused: it "
           "could be weeks or workdays."),
        N_("The start day is not counted. N natural days end on start + N; N workdays on the Nth workday after; N months on the "
           "matching day, else on the month's last [民法典 201–203]. A policy with roll: next-workday moves a last day that is no "
           "workday to the next one. A make-up Saturday or Sunday (调休上班日) is a workday. A date written in a ledger or a "
           "document stands as it is written."),
        N_("The whole due day is in time; overdue begins the day after. Without a dispatch and without a written date there is no "
           "clock: such a hazard is 待交办 and never overdue."),
        N_("The clock stops on the day of the fix. Until the fix is accepted it shows as awaiting acceptance; accepted, it is in "
           "time or late by that day; rejected, it counts on as if it had never stopped. Suspended days (both ends in) move the "
           "date before it rolls. An extension sets a new date; the original one stays on record, and so do the days it had been "
           "overdue."),
        N_("A week ends on Sunday unless the rules say otherwise and is numbered as in ISO 8601: 2026-W47 ends on 2026-11-22. "
           "\"Today\" is the day in Asia/Shanghai, whatever zone the machine has; --today or DUBAN_TODAY move it, and the log "
           "shows it.")}},
      {"rules",
       "5",
       N_("the rules file"),
       {N_("The rules are a YAML file that is loaded into the database with duban rules load FILE. Every load is a new version; a "
           "deadline keeps the policy it was counted by. An unknown key, a key twice or a value that cannot be read is refused "
           "with file and line. The shipped file is rules.yaml in the folder share/duban."),
        N_("policies.NAME: a clock. length: 60d, 20wd or 3m. roll: next-workday or none. start: the event it counts from: found, "
           "exposed, dispatched, signed (or fixed, for the acceptance). basis: the document it rests on; print-outs cite it. The "
           "policy acceptance must exist: the days this office has to accept a reported fix."),
        N_("default_policy: the policy of an office by its level: province, city, county, town."),
        N_("extension: window (an extension is asked at least so long before the deadline), decision (time to decide), cap (the "
           "longest extension, counted from the original deadline), basis."),
        N_("steps: late_entry_days (a step entered later needs --because and shows as 补录), restart_on_reassign (true: a new unit "
           "gets a new clock), roll_written (true: written dates roll too), basis."),
        N_("plans: tolerance_points (percentage points; a task that is less ahead of or behind its expected progress is on "
           "course), "
           "basis."),
        N_("reports: near_due_days (how far ahead 即将到期 looks), week_ends_on (1 Monday … 7 Sunday), decimals (of rates)."),
        N_("cards.palette.COLOUR: a colour of cards with zh, en, sign and severity. When rules of several colours hold, the "
           "highest "
           "severity wins."),
        N_("cards.rules.NAME: colour; scope (unit or task); kinds and levels of units (province, city, county, town, or seen from "
           "the "
           "office: same, below); records (own: what the unit is responsible for; territory: what lies in it and below; left out: "
           "governments, towns and villages by territory, the others their own); period (month or quarter; left out: both); group "
           "(a "
           "name under cards.groups); when, a list of conditions that must all hold; zh, en and basis, which print-outs cite."),
        N_("A condition is a figure, a comparison (>= > <= < =) and a threshold: overdue_major >= 1, on_time_rate < 90%, "
           "plan_behind >= "
           "10. A figure without a value, such as a rate of nothing, meets no condition. rank_from_last is the place from the end "
           "in the "
           "group by the figure that rank_by names; when all are the same, nobody is last."),
        N_("cards.streaks.NAME: colour; running (so many periods one after the other) or in_year (so many in a calendar year); "
           "propose "
           "(the kind of order it proposes); zh, en, basis. Only issued cards that were not lifted count. cards.ranking: the "
           "figures of "
           "the ranking, the first decides. cards.groups.NAME: units by name."),
        N_("Figures are taken at the end of the period by effective dates. Rates are to a tenth of a percent: what is printed is "
           "what is "
           "compared."),
        N_("orders.kinds.NAME: a kind of order with zh, en and basis; code (of the document number) and number_format with {code}, "
           "{year} and {n}; numbering (own: the next number is taken at the issue; external: the OA gives it); approval (needed or "
           "none) and approved_by (whose office it is, as text); sign_within and feedback_within (lengths counted from the issue, "
           "or "
           "none); closes (items: when every item is closed too; recipients: when every recipient is done); letter (the file of "
           "its "
           "template, default NAME.docx). orders.letter: head, signature, contact, phone, address and feedback (how to report) as "
           "letters print them. evidence.max_size: the most one kept file may have, such as 20MB. Kinds of one code "
           "share "
           "one series of numbers."),
        N_("orders.kinds.NAME.requires (items or requirements): it is not submitted or issued without them. "
           "orders.letter.territory_as: "
           "how letters address a territory. listing.publish_within: the time in which a listing of this office is published. "
           "accountability: report_within (the report after an interview or a bulletin), statement_due (month and day) and "
           "statement_kinds (kinds of units that owe the annual statement)."),
        N_("ladders.matter.NAME and ladders.unit.NAME: rung (1 is the lowest), order (a kind of order, or account for an entry of "
           "the "
           "register), when (conditions that must all hold), zh, en, consequence, basis. Several may lead onto one rung. "
           "Conditions "
           "of a matter name overdue_days, silent_days, returned, rejections, extensions, listed_late_days or major; those of a "
           "unit "
           "overdue, overdue_major, returned, listed_late, COLOUR_running (cards of that colour one period after the other) or "
           "COLOUR_in_year. A rung is proposed when the one below was climbed and its feedback was due."),
        N_("notify.milestones.CLOCK: days (counted from the due day: -3 three days before, 0 on it, 7 late) and doubling (after "
           "the last "
           "one at each doubling of the lateness), for default, waiting (hazards without a unit or not handed over, counted from "
           "the day "
           "they were found) or one clock. notify.from: the milestone from which on the person in charge (person), the unit's "
           "contact, "
           "the supervising unit, the office and its leaders are told. notify.office, leaders, office_address: who they are; "
           "contact_roles: words in a person's role that make them their unit's contact. notify.hours, workdays_only: when "
           "messages go "
           "out. longest_mute: days."),
        N_("notify.channels: the channels that a run uses, each described under notify.channel.NAME. type: stdout, jsonl, file "
           "(folder), "
           "sendmail (program, from), smtp (url such as smtp://mail.example.com:587, tls, from, user, and the password in "
           "password_env, "
           "the name of an environment variable, or password_file, readable by its owner only) or webhook (url, url_env or "
           "url_file; "
           "robot: generic, dingtalk or wecom; secret_env or secret_file; per_minute). attach: xlsx puts the matters into a "
           "workbook with "
           "the mail. timeout: seconds. after_crash: hold (a message of which nobody knows whether it went out is left to notify "
           "retry) "
           "or resend. Relative folders and files lie beside the database.")},
       N_("Figures that conditions may name:"),
       figure_terms()},
      {"letters",
       "7",
       N_("templates of letters"),
       {N_("Each kind of order has a template, an ordinary .docx that is edited in WPS or Word. The shipped ones lie in the folder "
           "share/duban/letters; a file of the same name in the folder \"letters\" beside the database goes before them, and a "
           "kind "
           "of the office's own without a template uses order.docx. duban order print --template KIND -o FILE.docx gives the one "
           "in use. A changed template concerns later letters only: what was issued is kept."),
        N_("A place is a name in two pairs of braces. A place with # before its name begins a part and one with / before it ends "
           "the part: it is repeated for each entry of a list, and kept once for a text that is not empty; with ^ instead of # it "
           "is kept for an empty one. To repeat a row of a table, put the beginning into its first cell and the end into its last; "
           "to repeat or drop a paragraph, put them at its two ends; to do so with several paragraphs, put each sign into a line "
           "of "
           "its own. Within a paragraph they may stand anywhere."),
        N_("A place that a letter does not know, one that is never closed, and a file that is no .docx are refused before anything "
           "is issued. Text from the records is never taken for a place: braces and < > & in it stay what they are."),
        N_("The shipped letters follow GB/T 9704-2012: A4, margins 37, 35, 28 and 26 mm, 仿宋 16 pt in 28 pt lines, head and title "
           "in 小标宋. Where a machine lacks these typefaces the word processor takes another one.")},
       N_("Places:"),
       report::letter_places()},
      {"notices",
       "7",
       N_("templates of reminders"),
       {N_("Reminders are filled from digest.zh.txt and digest.zh.html (digest.en.txt and digest.en.html in English) and the "
           "bodies of "
           "webhooks from hook-generic.json, hook-dingtalk.json and hook-wecom.json. The shipped ones lie in the folder "
           "share/duban/notice; a file of the same name in the folder \"notice\" beside the database goes before them."),
        N_("Places are written as in letters: duban-letters(7). A place that a reminder does not know, or a part that is never "
           "closed, is "
           "refused before anything is decided. In HTML and JSON what stands on record is escaped.")},
       N_("Places:"),
       render::digest_places()},
  };
  return topics;
}

}  // namespace duban::cmd
