// The topics and the terms that they list.
#include "cmd/topics.hpp"

#include "base/message.hpp"
#include "gather/rights/refusal.hpp"
#include "intake/ledger_columns.hpp"
#include "model/card.hpp"
#include "render/digest_values.hpp"
#include "report/hazard_columns.hpp"
#include "report/letter.hpp"
#include "rules/permission.hpp"

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
                     Message(N_("of a unit: {figure}"))
                         .with("figure", Message(model::figure_def("lamps.x")->name)));
  terms.emplace_back("cards.COLOUR",
                     Message(N_("of a unit: {figure}"))
                         .with("figure", Message(model::figure_def("cards.x")->name)));
  return terms;
}

/// The keys of a hazard in output for programs.
std::vector<std::pair<std::string, base::Message>> key_terms() {
  std::vector<std::pair<std::string, base::Message>> terms;
  for (const auto& id : report::hazard_column_ids())
    terms.emplace_back(id, report::hazard_column(id)->heading);
  return terms;
}

/// Which rights each entry of the log needs any of.
std::vector<std::pair<std::string, base::Message>> right_terms() {
  std::vector<std::pair<std::string, base::Message>> terms;
  for (const auto& entry : rules::entry_rights())
    if (!entry.follows && entry.rights != model::Right::open)
      terms.emplace_back(std::string(entry.subject) + " " + std::string(entry.verb),
                         gather::rights_word(entry.rights));
  return terms;
}

/// The fields of a ledger of hazards with what they are called on record.
std::vector<std::pair<std::string, base::Message>> field_terms() {
  std::vector<std::pair<std::string, base::Message>> terms;
  for (const auto& column : intake::ledger_columns()) {
    const std::string name(intake::name_of(column.column));
    const auto* field = model::hazard_field(column.field.empty() ? name : column.field);
    terms.emplace_back(name, field == nullptr ? base::Message(N_("read in its own way"))
                                              : base::Message(field->heading));
  }
  return terms;
}

}  // namespace

std::span<const Topic> all_topics() {
  static const std::vector<Topic> topics{
      {"start", "7", "", {}, "入门"},
      {"admin", "7", "", {}, "管理"},
      {"dates", "7"},
      {"rules", "5", N_("Figures that conditions may name:"), figure_terms()},
      {"mapping", "5", N_("Fields of a ledger:"), field_terms()},
      {"definitions", "5"},
      {"json", "7", N_("Keys of a hazard:"), key_terms()},
      {"views", "5"},
      {"rights", "7", N_("Rights of steps, by table and verb of the log:"), right_terms()},
      {"letters", "7", N_("Places:"), report::letter_places()},
      {"notices", "7", N_("Places:"), render::digest_places()}};
  return topics;
}

}  // namespace duban::cmd
