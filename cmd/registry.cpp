// The table of commands. A new command is one file and one line here.
#include "cmd/registry.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::cmd {

std::unique_ptr<Command> db_init_command();
std::unique_ptr<Command> db_status_command();
std::unique_ptr<Command> db_check_command();
std::unique_ptr<Command> db_backup_command();
std::unique_ptr<Command> db_restore_command();
std::unique_ptr<Command> db_migrate_command();
std::unique_ptr<Command> unit_add_command();
std::unique_ptr<Command> unit_import_command();
std::unique_ptr<Command> unit_list_command();
std::unique_ptr<Command> unit_show_command();
std::unique_ptr<Command> unit_edit_command();
std::unique_ptr<Command> unit_alias_command();
std::unique_ptr<Command> person_add_command();
std::unique_ptr<Command> person_import_command();
std::unique_ptr<Command> person_list_command();
std::unique_ptr<Command> person_show_command();
std::unique_ptr<Command> person_edit_command();
std::unique_ptr<Command> hazard_add_command();
std::unique_ptr<Command> hazard_import_command();
std::unique_ptr<Command> hazard_list_command();
std::unique_ptr<Command> hazard_show_command();
std::unique_ptr<Command> hazard_edit_command();
std::unique_ptr<Command> hazard_note_command();
std::unique_ptr<Command> hazard_dispatch_command();
std::unique_ptr<Command> hazard_reassign_command();
std::unique_ptr<Command> hazard_plan_command();
std::unique_ptr<Command> hazard_fixed_command();
std::unique_ptr<Command> hazard_accept_command();
std::unique_ptr<Command> hazard_reject_command();
std::unique_ptr<Command> hazard_close_command();
std::unique_ptr<Command> hazard_reopen_command();
std::unique_ptr<Command> hazard_void_command();
std::unique_ptr<Command> hazard_extend_command();
std::unique_ptr<Command> hazard_suspend_command();
std::unique_ptr<Command> hazard_resume_command();
std::unique_ptr<Command> hazard_explain_command();
std::unique_ptr<Command> plan_add_command();
std::unique_ptr<Command> plan_import_command();
std::unique_ptr<Command> plan_list_command();
std::unique_ptr<Command> plan_show_command();
std::unique_ptr<Command> task_add_command();
std::unique_ptr<Command> task_list_command();
std::unique_ptr<Command> task_show_command();
std::unique_ptr<Command> task_edit_command();
std::unique_ptr<Command> task_progress_command();
std::unique_ptr<Command> task_done_command();
std::unique_ptr<Command> task_verify_command();
std::unique_ptr<Command> task_reject_command();
std::unique_ptr<Command> task_close_command();
std::unique_ptr<Command> task_defer_command();
std::unique_ptr<Command> task_void_command();
std::unique_ptr<Command> card_evaluate_command();
std::unique_ptr<Command> card_issue_command();
std::unique_ptr<Command> card_list_command();
std::unique_ptr<Command> card_show_command();
std::unique_ptr<Command> card_explain_command();
std::unique_ptr<Command> card_appeal_command();
std::unique_ptr<Command> card_lift_command();
std::unique_ptr<Command> report_quarterly_command();
std::unique_ptr<Command> order_draft_command();
std::unique_ptr<Command> order_edit_command();
std::unique_ptr<Command> order_submit_command();
std::unique_ptr<Command> order_approve_command();
std::unique_ptr<Command> order_reject_command();
std::unique_ptr<Command> order_issue_command();
std::unique_ptr<Command> order_deliver_command();
std::unique_ptr<Command> order_sign_command();
std::unique_ptr<Command> order_feedback_command();
std::unique_ptr<Command> order_return_command();
std::unique_ptr<Command> order_done_command();
std::unique_ptr<Command> order_reassign_command();
std::unique_ptr<Command> order_close_command();
std::unique_ptr<Command> order_withdraw_command();
std::unique_ptr<Command> order_supersede_command();
std::unique_ptr<Command> order_void_number_command();
std::unique_ptr<Command> order_list_command();
std::unique_ptr<Command> person_retire_command();
std::unique_ptr<Command> person_handover_command();
std::unique_ptr<Command> report_handover_command();
std::unique_ptr<Command> doctor_command();
std::unique_ptr<Command> today_command();
std::unique_ptr<Command> notify_run_command();
std::unique_ptr<Command> notify_preview_command();
std::unique_ptr<Command> notify_log_command();
std::unique_ptr<Command> notify_why_command();
std::unique_ptr<Command> notify_retry_command();
std::unique_ptr<Command> notify_mute_command();
std::unique_ptr<Command> notify_adopt_command();
std::unique_ptr<Command> notify_cron_command();
std::unique_ptr<Command> account_add_command();
std::unique_ptr<Command> account_notify_command();
std::unique_ptr<Command> account_held_command();
std::unique_ptr<Command> account_report_command();
std::unique_ptr<Command> account_lift_command();
std::unique_ptr<Command> account_list_command();
std::unique_ptr<Command> account_show_command();
std::unique_ptr<Command> order_print_command();
std::unique_ptr<Command> unit_history_command();
std::unique_ptr<Command> unit_brief_command();
std::unique_ptr<Command> report_unit_command();
std::unique_ptr<Command> order_next_command();
std::unique_ptr<Command> order_import_command();
std::unique_ptr<Command> order_record_command();
std::unique_ptr<Command> hazard_attach_command();
std::unique_ptr<Command> hazard_list_up_command();
std::unique_ptr<Command> hazard_relist_command();
std::unique_ptr<Command> hazard_delist_command();
std::unique_ptr<Command> report_listing_command();
std::unique_ptr<Command> order_show_command();
std::unique_ptr<Command> order_series_command();
std::unique_ptr<Command> due_command();
std::unique_ptr<Command> report_weekly_command();
std::unique_ptr<Command> report_ledger_command();
std::unique_ptr<Command> report_list_command();
std::unique_ptr<Command> report_explain_command();
std::unique_ptr<Command> report_control_command();
std::unique_ptr<Command> calendar_show_command();
std::unique_ptr<Command> calendar_add_command();
std::unique_ptr<Command> calendar_sub_command();
std::unique_ptr<Command> calendar_import_command();
std::unique_ptr<Command> calendar_check_command();
std::unique_ptr<Command> rules_show_command();
std::unique_ptr<Command> rules_check_command();
std::unique_ptr<Command> rules_load_command();
std::unique_ptr<Command> config_show_command();
std::unique_ptr<Command> log_command();
std::unique_ptr<Command> log_head_command();
std::unique_ptr<Command> completion_command();
std::unique_ptr<Command> help_command();

namespace {

constexpr std::array all_entries{
    Entry{"db", "init", N_("make the office's database"), &db_init_command},
    Entry{"db", "status", N_("what the database holds"), &db_status_command},
    Entry{"db", "check", N_("check the file, the rules of the tables and the log"), &db_check_command},
    Entry{"db", "backup", N_("copy the database while others write"), &db_backup_command},
    Entry{"db", "restore", N_("put a verified copy in the database's place"), &db_restore_command},
    Entry{"db", "migrate", N_("bring an older database to this version's schema"), &db_migrate_command},
    Entry{"unit", "add", N_("add a unit"), &unit_add_command},
    Entry{"unit", "import", N_("import units from a CSV file"), &unit_import_command},
    Entry{"unit", "list", N_("list units as a tree"), &unit_list_command},
    Entry{"unit", "history", N_("what a unit went through, by day"), &unit_history_command},
    Entry{"unit", "brief", N_("one page before an interview or a visit"), &unit_brief_command},
    Entry{"unit", "show", N_("show one unit"), &unit_show_command},
    Entry{"unit", "edit", N_("change a unit"), &unit_edit_command},
    Entry{"unit", "alias", N_("give a unit another name"), &unit_alias_command},
    Entry{"person", "add", N_("add a person"), &person_add_command},
    Entry{"person", "import", N_("import people from a CSV file"), &person_import_command},
    Entry{"person", "list", N_("list people"), &person_list_command},
    Entry{"person", "show", N_("show one person"), &person_show_command},
    Entry{"person", "edit", N_("change a person"), &person_edit_command},
    Entry{"person", "retire", N_("a person has left"), &person_retire_command},
    Entry{"person", "handover", N_("move what a person has in hand to another"), &person_handover_command},
    Entry{"hazard", "add", N_("register a hazard"), &hazard_add_command},
    Entry{"hazard", "import", N_("import a ledger of hazards from a CSV file"), &hazard_import_command},
    Entry{"hazard", "list", N_("list hazards"), &hazard_list_command},
    Entry{"hazard", "show", N_("show one hazard with its whole life"), &hazard_show_command},
    Entry{"hazard", "edit", N_("change facts of a hazard"), &hazard_edit_command},
    Entry{"hazard", "note", N_("note progress, reason and next step"), &hazard_note_command},
    Entry{"hazard", "dispatch", N_("hand a hazard to its responsible unit; the clock starts"), &hazard_dispatch_command},
    Entry{"hazard", "reassign", N_("hand a hazard to another unit"), &hazard_reassign_command},
    Entry{"hazard", "plan", N_("file the rectification plan"), &hazard_plan_command},
    Entry{"hazard", "fixed", N_("report a hazard fixed; its clock stops"), &hazard_fixed_command},
    Entry{"hazard", "accept", N_("accept a fix on site"), &hazard_accept_command},
    Entry{"hazard", "reject", N_("reject a fix; the clock counts on"), &hazard_reject_command},
    Entry{"hazard", "close", N_("strike a hazard off"), &hazard_close_command},
    Entry{"hazard", "reopen", N_("open a closed hazard again with a new clock"), &hazard_reopen_command},
    Entry{"hazard", "void", N_("void a hazard entered by mistake or twice"), &hazard_void_command},
    Entry{"hazard", "extend", N_("ask for, grant or refuse an extension"), &hazard_extend_command},
    Entry{"hazard", "suspend", N_("suspend the clock"), &hazard_suspend_command},
    Entry{"hazard", "resume", N_("let the clock run again"), &hazard_resume_command},
    Entry{"hazard", "list-up", N_("put hazards under listed supervision (挂牌督办)"), &hazard_list_up_command},
    Entry{"hazard", "relist", N_("carry a listing over with a new deadline"), &hazard_relist_command},
    Entry{"hazard", "delist", N_("take a listing down (摘牌)"), &hazard_delist_command},
    Entry{"hazard", "attach", N_("keep photos and papers of a hazard"), &hazard_attach_command},
    Entry{"hazard", "explain", N_("explain how a deadline came about"), &hazard_explain_command},
    Entry{"plan", "add", N_("add a plan"), &plan_add_command},
    Entry{"plan", "import", N_("import a plan's measures from a CSV file"), &plan_import_command},
    Entry{"plan", "list", N_("list plans"), &plan_list_command},
    Entry{"plan", "show", N_("show a plan's figures"), &plan_show_command},
    Entry{"task", "add", N_("add a task to a plan"), &task_add_command},
    Entry{"task", "import", N_("import a plan's measures (the same as plan import)"), &plan_import_command},
    Entry{"task", "list", N_("list tasks"), &task_list_command},
    Entry{"task", "show", N_("show one task with its whole history"), &task_show_command},
    Entry{"task", "edit", N_("change facts of a task"), &task_edit_command},
    Entry{"task", "progress", N_("enter how far a task is"), &task_progress_command},
    Entry{"task", "done", N_("claim a task done; its clock stops"), &task_done_command},
    Entry{"task", "verify", N_("verify a task that was claimed done"), &task_verify_command},
    Entry{"task", "reject", N_("send a task back to work"), &task_reject_command},
    Entry{"task", "close", N_("strike a task off"), &task_close_command},
    Entry{"task", "defer", N_("ask for, grant or refuse a deferral"), &task_defer_command},
    Entry{"task", "void", N_("take a task off the plan for good"), &task_void_command},
    Entry{"card", "evaluate", N_("freeze a period's figures and propose cards"), &card_evaluate_command},
    Entry{"card", "issue", N_("make proposed cards official"), &card_issue_command},
    Entry{"card", "list", N_("list cards, or streaks of them"), &card_list_command},
    Entry{"card", "show", N_("show one card with its history"), &card_show_command},
    Entry{"card", "explain", N_("explain why a unit has its card"), &card_explain_command},
    Entry{"card", "appeal", N_("enter an appeal, or the answer to it"), &card_appeal_command},
    Entry{"card", "lift", N_("lift an issued card"), &card_lift_command},
    Entry{"order", "draft", N_("draft an order"), &order_draft_command},
    Entry{"order", "edit", N_("change a draft"), &order_edit_command},
    Entry{"order", "submit", N_("hand a draft in for approval"), &order_submit_command},
    Entry{"order", "approve", N_("approve an order"), &order_approve_command},
    Entry{"order", "reject", N_("send an order back to its drafter"), &order_reject_command},
    Entry{"order", "issue", N_("issue an order under its number; the clocks start"), &order_issue_command},
    Entry{"order", "deliver", N_("note how an order reached a recipient"), &order_deliver_command},
    Entry{"order", "sign", N_("note that a recipient signed for an order"), &order_sign_command},
    Entry{"order", "feedback", N_("enter a recipient's feedback"), &order_feedback_command},
    Entry{"order", "return", N_("send a feedback back"), &order_return_command},
    Entry{"order", "done", N_("take a recipient as done"), &order_done_command},
    Entry{"order", "reassign", N_("hand a recipient's part to another unit"), &order_reassign_command},
    Entry{"order", "close", N_("close an order, or say what is open"), &order_close_command},
    Entry{"order", "withdraw", N_("take an order back before anybody signed"), &order_withdraw_command},
    Entry{"order", "supersede", N_("end an issued order that another one replaces"), &order_supersede_command},
    Entry{"order", "void-number", N_("void the number of an issued order"), &order_void_number_command},
    Entry{"order", "next", N_("who deserves which further order, and why"), &order_next_command},
    Entry{"order", "print", N_("the letter as a Word document"), &order_print_command},
    Entry{"order", "import", N_("import orders that were issued before"), &order_import_command},
    Entry{"order", "record", N_("record papers of other bodies"), &order_record_command},
    Entry{"order", "list", N_("list orders"), &order_list_command},
    Entry{"order", "show", N_("show one order with its history"), &order_show_command},
    Entry{"order", "series", N_("series of document numbers"), &order_series_command},
    Entry{"account", "add", N_("enter an interview, bulletin, veto or statement"), &account_add_command},
    Entry{"account", "notify", N_("the unit was told"), &account_notify_command},
    Entry{"account", "held", N_("an interview was held"), &account_held_command},
    Entry{"account", "report", N_("the report or statement came in"), &account_report_command},
    Entry{"account", "lift", N_("take an entry back, or end a veto"), &account_lift_command},
    Entry{"account", "list", N_("list the register"), &account_list_command},
    Entry{"account", "show", N_("show one entry with its history"), &account_show_command},
    Entry{"notify", "run", N_("tell what is near, due and overdue"), &notify_run_command},
    Entry{"notify", "preview", N_("what would be sent, to whom"), &notify_preview_command},
    Entry{"notify", "log", N_("messages and what became of them"), &notify_log_command},
    Entry{"notify", "why", N_("what was told about a record, and what comes next"), &notify_why_command},
    Entry{"notify", "retry", N_("plan failed or unknown messages again"), &notify_retry_command},
    Entry{"notify", "mute", N_("leave a unit in quiet for some days"), &notify_mute_command},
    Entry{"notify", "adopt", N_("let this database send from here"), &notify_adopt_command},
    Entry{"notify", "cron", N_("a crontab block"), &notify_cron_command},
    Entry{"due", "", N_("everything with a clock, the most pressing first"), &due_command},
    Entry{"today", "", N_("what I must do, what the office owes, what is new"), &today_command},
    Entry{"doctor", "", N_("every worry in one list"), &doctor_command},
    Entry{"report", "weekly", N_("the weekly report as a workbook, text or data"), &report_weekly_command},
    Entry{"report", "quarterly", N_("the cards of a quarter with ranking, streaks and grounds"), &report_quarterly_command},
    Entry{"report", "ledger", N_("the whole register"), &report_ledger_command},
    Entry{"report", "control", N_("the progress control table and the four lists of a plan"), &report_control_command},
    Entry{"report", "unit", N_("all that is on record about a unit"), &report_unit_command},
    Entry{"report", "handover", N_("what a person has in hand, for both to sign"), &report_handover_command},
    Entry{"report", "listing", N_("hazards under listed supervision, by territory, sector and batch"), &report_listing_command},
    Entry{"report", "list", N_("reports with frozen figures, and which are missing"), &report_list_command},
    Entry{"report", "explain", N_("open a printed figure to its records"), &report_explain_command},
    Entry{"calendar", "show", N_("show a year with days off and make-up workdays"), &calendar_show_command},
    Entry{"calendar", "add", N_("count forward from a day"), &calendar_add_command},
    Entry{"calendar", "sub", N_("count back from a day"), &calendar_sub_command},
    Entry{"calendar", "import", N_("load the calendar of a year"), &calendar_import_command},
    Entry{"calendar", "check", N_("check the calendars in force"), &calendar_check_command},
    Entry{"rules", "show", N_("show the rules in force"), &rules_show_command},
    Entry{"rules", "check", N_("check a rules file"), &rules_check_command},
    Entry{"rules", "load", N_("put a rules file in force"), &rules_load_command},
    Entry{"config", "show", N_("show settings and where they come from"), &config_show_command},
    Entry{"log", "", N_("show the history; check it"), &log_command},
    Entry{"log", "head", N_("number and hash of the newest entry"), &log_head_command},
    Entry{"completion", "", N_("completion for bash, zsh or fish"), &completion_command},
    Entry{"help", "", N_("help on a command or a topic"), &help_command},
};

constexpr std::array all_nouns{
    Noun{"hazard", N_("hazards, from found to struck off"),
         N_("A hazard is registered, dispatched to its responsible unit, fixed, accepted on site and struck off. Its clock starts "
            "with the dispatch and stops with the fix. Every step has an effective date and somebody who did it; nothing is "
            "overwritten.")},
    Noun{"plan", N_("plans of measures"),
         N_("A plan holds tasks, each with problem, measure, lead unit and time limit (the four lists), its indicator and its "
            "planned "
            "progress by period. Plans are imported from the table that the office keeps.")},
    Noun{"task", N_("tasks of a plan"),
         N_("A task's progress is entered again and again and never overwritten. It is claimed done, verified by somebody else and "
            "struck off; a granted deferral moves its deadline, and every earlier date stays on record.")},
    Noun{"card", N_("cards of a quarter or month"),
         N_("At the end of a period the written rules say which unit or task gets which card. The figures are frozen with the "
            "version "
            "of the rules, so that every card can be explained years later. Cards are issued, appealed and lifted; nothing is "
            "deleted.")},
    Noun{"order", N_("orders: letters to units, signed for and answered"),
         N_("An order (督办单, 提示单 …) is drafted, submitted, approved and issued under a document number. Each recipient signs "
            "for "
            "it and reports; the order closes when every recipient and every item is over. Numbers are gapless by series and year "
            "and "
            "never used twice.")},
    Noun{"account", N_("the accountability register"),
         N_("Interviews (约谈), warning bulletins (警示通报), vetoes (一票否决) and annual safety statements (述安): who decided, "
            "when the unit "
            "was told, what it owes and whether it came. The letters are orders; the register says what they led to.")},
    Noun{"notify", N_("reminders"),
         N_("Reminders tell people what is near, due and overdue, and climb when nobody reacts: from the person in charge to the "
            "unit's "
            "contact, the supervising unit, the office and its leaders. Each milestone of each deadline is decided once for each "
            "person "
            "and channel, however often the program runs; what became of each message is on record. Milestones, people, channels "
            "and "
            "hours stand in the rules (notify:).")},
    Noun{"due", N_("what is due and overdue"),
         N_("Lists what has no responsible unit, what was not dispatched, then everything with a running clock, the latest first. "
            "What this office itself owes stands in a block of its own.")},
    Noun{"today", N_("what to do today"),
         N_("For the person who asks: their own matters that are overdue, due or near, what the office owes when they are of the "
            "office, and "
            "what is new since the last workday.")},
    Noun{"doctor", N_("every worry in one list"),
         N_("Looks at the file, the log, the kept files, the rules, the calendar, people who cannot be reached, messages that are "
            "stuck or "
            "unknown, and where the database lies; each worry with its way out.")},
    Noun{"report", N_("reports and workbooks"),
         N_("Reports stand at the cut-off of their period and go by effective dates. A workbook is an Excel file that can be "
            "printed and signed.")},
    Noun{"unit", N_("units and their names"),
         N_("Units form a tree. A unit is found by its code, full name, short name or alias, also with the names of units above it "
            "in front: 绍兴市嵊州市, 绍兴嵊州市 and 嵊州 are one unit.")},
    Noun{"person", N_("people"),
         N_("People have a name, a unit and perhaps a login: whoever works under that login is then recorded by name.")},
    Noun{"calendar", N_("days off, make-up workdays, date arithmetic"),
         N_("Calendars come from the yearly notice of the State Council. The start day is not counted; a make-up Saturday is a "
            "workday. Beyond the last loaded year dates go by weekends alone and are marked provisional.")},
    Noun{"rules", N_("rules in force"),
         N_("Clock policies and settings for steps and reports live in the database in versions. The file is described in "
            "duban-rules(5).")},
    Noun{"db", N_("the database"), N_("One SQLite file holds everything. It is written in transactions that survive a power cut.")},
    Noun{"log", N_("the history"),
         N_("Every write appends an entry whose SHA-256 hash covers the entry before it. Checking finds every later change of an "
            "entry, and every row that is not as the log tells. It does not prove that nobody rewrote the whole file: keep the "
            "head of the log outside it (it stands in the properties of every workbook) and check against it.")},
    Noun{"config", N_("settings"),
         N_("Settings come from flags, then the environment, then --config FILE, $XDG_CONFIG_HOME/duban/config.yaml, "
            "/etc/duban/config.yaml, then the database.")},
    Noun{"completion", N_("completion for shells"), N_("Prints a script that completes commands and options.")},
    Noun{"help", N_("help"), ""},
};

}  // namespace

std::span<const Entry> entries() { return all_entries; }

std::span<const Noun> nouns() { return all_nouns; }

const Entry* find_entry(std::string_view noun, std::string_view verb) {
  for (const Entry& entry : all_entries)
    if (noun == entry.noun && verb == entry.verb) return &entry;
  return nullptr;
}

std::vector<const Entry*> entries_of(std::string_view noun) {
  std::vector<const Entry*> list;
  for (const Entry& entry : all_entries)
    if (noun == entry.noun) list.push_back(&entry);
  return list;
}

}  // namespace duban::cmd
