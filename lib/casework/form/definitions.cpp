// Loading definitions.
#include "casework/form/definitions.hpp"

#include "base/failure.hpp"
#include "casework/office/office.hpp"
#include "rules/visit_steps.hpp"
#include "store/form_store.hpp"

namespace duban::casework {

using model::Definition;

Definition load_definition(Desk& desk, const DefinitionFile& file) {
  const std::string hash = store::sha256_hex(file.body);
  const auto versions = store::definitions(desk.db(), file.kind, file.code);
  if (!versions.empty() && versions.back().sha256 == hash) return versions.back();
  Definition made;
  made.kind = file.kind;
  made.code = file.code;
  made.version = versions.empty() ? 1 : versions.back().version + 1;
  made.loaded_on = desk.today();
  made.source = file.source;
  made.sha256 = hash;
  made.body = file.body;
  if (!versions.empty()) made.from_period = versions.back().from_period;
  if (!versions.empty()) made.by_document = versions.back().by_document;
  desk.add("load", made, desk.now());
  return made;
}

Definition use_definition(Desk& desk, const DefinitionFile& file) {
  const Desk::Following follows(desk);
  return load_definition(desk, file);
}

LoadedFiles load_files(const Context& context, const std::optional<model::RulesFile>& rules,
                       const std::vector<DefinitionFile>& files) {
  Desk desk(context);
  LoadedFiles loaded;
  if (rules) loaded.rules = load_rules(desk, *rules);
  for (const auto& file : files) loaded.definitions.push_back(load_definition(desk, file));
  desk.finish();
  return loaded;
}

Definition adopt_definition(const Context& context, const Adoption& wanted) {
  const auto& [kind, code, from_period, by_document, shipped] = wanted;
  Desk desk(context);
  auto versions = store::definitions(desk.db(), kind, code);
  if (versions.empty() && !shipped)
    throw base::Failure(
        base::Kind::not_found,
        base::Message(N_("{kind}/{code} is not on record (load it: duban rules load "
                         "FILE)"))
            .with("kind", kind)
            .with("code", code));
  if (kind != "owed")  // all forms are over open items so far
    throw base::Failure(
        base::Kind::invalid,
        base::Message(N_("{kind}/{code} is a tool over matters that are in hand: it "
                         "needs no adoption, nobody owes it"))
            .with("kind", kind)
            .with("code", code));
  const auto period = rules::year_or_part(from_period);
  if (!period)
    throw base::Failure(base::Kind::usage,
                        base::Message(N_("\"{text}\" is no period; write 2026Q3 or 2026"))
                            .with("text", from_period));
  if (versions.empty()) versions = {load_definition(desk, *shipped)};
  Definition after = versions.back();
  after.from_period = period->label;
  after.by_document = by_document;
  desk.change("adopt", versions.back(), after, desk.now());
  desk.finish();
  return after;
}

}  // namespace duban::casework
