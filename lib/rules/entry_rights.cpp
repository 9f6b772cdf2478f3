// The right that each entry of the log needs, by table and verb.
#include <algorithm>
#include <array>

#include "rules/permission.hpp"

namespace duban::rules {

namespace {

using enum model::Right;

/// Verbs that are no entry themselves (roles, deadline) are asked for what an entry changes.
constexpr std::array rights_of_entries{
    EntryRight{"account", "approve", decide},
    EntryRight{"account", "enter", record},
    EntryRight{"account", "held", record},
    EntryRight{"account", "lift", decide},
    EntryRight{"account", "notify", record},
    EntryRight{"account", "report", record | answer},
    EntryRight{"account", "undo", record},
    EntryRight{"break_glass", "break", open, true},
    EntryRight{"break_glass", "confirm", decide},
    EntryRight{"calendar", "load", manage},
    EntryRight{"card", "appeal", answer | decide},
    EntryRight{"card", "decide", decide},
    EntryRight{"card", "issue", decide},
    EntryRight{"card", "lift", decide},
    EntryRight{"card", "propose", record},
    EntryRight{"card", "restate", record},
    EntryRight{"card", "undo", record},
    EntryRight{"command", "undo", record},
    EntryRight{"definition", "adopt", manage},
    EntryRight{"definition", "load", manage},
    EntryRight{"definition", "undo", manage},
    EntryRight{"delegation", "end", manage},
    EntryRight{"delegation", "lend", manage},
    EntryRight{"delivery", "attempt", routine},
    EntryRight{"delivery", "cancel", routine},
    EntryRight{"delivery", "defer", routine},
    EntryRight{"delivery", "fail", routine},
    EntryRight{"delivery", "plan", routine},
    EntryRight{"delivery", "retry", routine},
    EntryRight{"delivery", "sent", routine},
    EntryRight{"delivery", "unknown", routine},
    EntryRight{"evaluation", "evaluate", record},
    EntryRight{"evidence", "attach", record | answer | inspect},
    EntryRight{"evidence", "letter", read, true},
    EntryRight{"evidence", "undo", record},
    EntryRight{"form_sent", "collect", record | answer},
    EntryRight{"form_sent", "make", record},
    EntryRight{"form_sent", "undo", record},
    EntryRight{"frozen_report", "freeze", decide},
    EntryRight{"hazard", "accept", inspect},
    EntryRight{"hazard", "close", inspect},
    EntryRight{"hazard", "deadline", decide},
    EntryRight{"hazard", "delist", decide},
    EntryRight{"hazard", "dispatch", record},
    EntryRight{"hazard", "edit", record},
    EntryRight{"hazard", "extend-grant", decide},
    EntryRight{"hazard", "extend-refuse", decide},
    EntryRight{"hazard", "extend-request", answer},
    EntryRight{"hazard", "false", decide},
    EntryRight{"hazard", "fixed", answer | inspect},
    EntryRight{"hazard", "import", record},
    EntryRight{"hazard", "list-up", decide},
    EntryRight{"hazard", "note", record | answer | inspect},
    EntryRight{"hazard", "plan", answer},
    EntryRight{"hazard", "reassign", record},
    EntryRight{"hazard", "recount", manage},
    EntryRight{"hazard", "register", record | inspect},
    EntryRight{"hazard", "reject", inspect},
    EntryRight{"hazard", "relist", decide},
    EntryRight{"hazard", "reopen", record},
    EntryRight{"hazard", "resume", record},
    EntryRight{"hazard", "suspend", decide},
    EntryRight{"hazard", "undo", record},
    EntryRight{"hazard", "void", decide},
    EntryRight{"listing", "delist", decide, true},
    EntryRight{"listing", "list-up", decide, true},
    EntryRight{"listing", "publish", record},
    EntryRight{"listing", "relist", decide, true},
    EntryRight{"listing", "undo", record},
    EntryRight{"mute", "mute", decide},
    EntryRight{"mute", "unmute", decide},
    EntryRight{"order_item", "attach", record, true},
    EntryRight{"order_item", "issue", decide, true},
    EntryRight{"order_item", "reassign", record, true},
    EntryRight{"order_item", "recount", manage, true},
    EntryRight{"order_item", "undo", record, true},
    EntryRight{"order_paper", "approve", decide},
    EntryRight{"order_paper", "close", record},
    EntryRight{"order_paper", "draft", record},
    EntryRight{"order_paper", "edit", record},
    EntryRight{"order_paper", "import", decide},
    EntryRight{"order_paper", "issue", decide},
    EntryRight{"order_paper", "record", decide},
    EntryRight{"order_paper", "recount", manage},
    EntryRight{"order_paper", "reject", decide},
    EntryRight{"order_paper", "submit", record},
    EntryRight{"order_paper", "supersede", decide},
    EntryRight{"order_paper", "undo", record},
    EntryRight{"order_paper", "void-number", decide},
    EntryRight{"order_paper", "withdraw", decide},
    EntryRight{"order_recipient", "address", record, true},
    EntryRight{"order_recipient", "deliver", record},
    EntryRight{"order_recipient", "done", inspect},
    EntryRight{"order_recipient", "feedback", answer},
    EntryRight{"order_recipient", "issue", decide, true},
    EntryRight{"order_recipient", "reassign", record},
    EntryRight{"order_recipient", "recount", manage, true},
    EntryRight{"order_recipient", "return", inspect},
    EntryRight{"order_recipient", "sign", answer},
    EntryRight{"order_recipient", "undo", record, true},
    EntryRight{"order_series", "set", decide},
    EntryRight{"paper", "record", record},
    EntryRight{"paper", "undo", record},
    EntryRight{"paper_link", "attach", record, true},
    EntryRight{"paper_link", "undo", record, true},
    EntryRight{"person", "edit", record},
    EntryRight{"person", "register", record | manage},
    EntryRight{"person", "rescue", open},
    EntryRight{"person", "retire", manage},
    EntryRight{"person", "roles", manage},
    EntryRight{"person", "undo", record},
    EntryRight{"plan", "edit", record},
    EntryRight{"plan", "register", record},
    EntryRight{"plan", "undo", record},
    EntryRight{"rules", "load", manage},
    EntryRight{"seal", "seal", open, true},
    EntryRight{"setting", "set", record | decide | manage, true},
    EntryRight{"task", "close", inspect},
    EntryRight{"task", "defer-grant", decide},
    EntryRight{"task", "defer-refuse", decide},
    EntryRight{"task", "defer-request", answer},
    EntryRight{"task", "done", answer},
    EntryRight{"task", "edit", record},
    EntryRight{"task", "import", record},
    EntryRight{"task", "note", record | answer},
    EntryRight{"task", "progress", answer},
    EntryRight{"task", "recount", manage},
    EntryRight{"task", "register", record},
    EntryRight{"task", "reject", inspect},
    EntryRight{"task", "undo", record},
    EntryRight{"task", "verify", inspect},
    EntryRight{"task", "void", decide},
    EntryRight{"unit", "edit", record},
    EntryRight{"unit", "register", record},
    EntryRight{"unit", "undo", record},
};

constexpr bool is_before(const EntryRight& a, std::string_view subject, std::string_view verb) {
  return a.subject != subject ? a.subject < subject : a.verb < verb;
}
static_assert(std::is_sorted(rights_of_entries.begin(), rights_of_entries.end(),
                             [](const EntryRight& a, const EntryRight& b) {
                               return is_before(a, b.subject, b.verb);
                             }));

}  // namespace

const EntryRight* right_of(std::string_view subject, std::string_view verb) {
  const auto* found = std::lower_bound(
      rights_of_entries.begin(), rights_of_entries.end(), std::pair(subject, verb),
      [](const EntryRight& a, const auto& key) { return is_before(a, key.first, key.second); });
  const bool known =
      found != rights_of_entries.end() && found->subject == subject && found->verb == verb;
  return known ? &*found : nullptr;
}

std::vector<EntryRight> entry_rights() {
  return {rights_of_entries.begin(), rights_of_entries.end()};
}

}  // namespace duban::rules
