// Finding rounds and visits.
#include "gather/inspection/find.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "model/read_changes.hpp"
#include "rules/steps.hpp"
#include "rules/visit_steps.hpp"
#include "store/event_log.hpp"
#include "store/inspection_store.hpp"
#include "store/record.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;
using model::Round;
using model::Visit;

namespace {

[[noreturn]] void no_round(const store::Database& db, const std::string& text) {
  std::vector<std::string> names;
  for (const auto& round : store::rounds(db))
    if (names.size() < 5) names.push_back(model::number_of(round));
  if (names.empty())
    throw Failure(Kind::not_found,
                  N_("there is no round yet (make one: duban round add 1 --theme TEXT --kind "
                     "announced --from DATE --to DATE)"));
  throw Failure(Kind::not_found, Message(N_("no round \"{text}\" (there are: {rounds})"))
                                     .with("text", text)
                                     .with("rounds", base::join(names, ", ")));
}

bool may_know(const store::Database& db, const rules::Caller& caller, const Secret& secret) {
  if (caller.has_roles && model::any(caller.rights.all & model::Right::secret)) return true;
  const std::string self = caller.has_roles ? caller.full_name() : caller.actor;
  return is_of_team(db, secret.facts.inspectors, self) || is_of_team(db, secret.planner, self);
}

Secret opened(const model::SecretVisit& row, const Round& round) {
  Secret secret;
  secret.row = row;
  secret.round = round;
  const auto body = model::read_changes(row.body);
  if (!body) return secret;  // left out of an export
  const auto& facts = body->created;
  secret.site = model::fact_of(facts, "site");
  secret.planner = model::fact_of(facts, "planner");
  secret.because = model::fact_of(facts, "because");
  for (const auto& [name, text] : facts)
    if (name != "site" && model::field_of<Visit>(name) != nullptr)
      model::set_field(secret.facts, *model::field_of<Visit>(name), text);
  secret.facts.round = row.round;
  secret.facts.kind = secret.round.kind;
  return secret;
}

std::vector<Secret> all_secrets(const store::Database& db, Id round) {
  std::vector<Secret> all;
  std::map<Id, Round> rounds;
  for (const auto& row : store::secret_visits(db, round)) {
    if (row.made != 0) continue;
    const auto [known, is_new] = rounds.try_emplace(row.round);
    if (is_new) known->second = store::record_by_id<Round>(db, row.round).value_or(Round{});
    all.push_back(opened(row, known->second));
  }
  return all;
}

[[noreturn]] void no_visit(const std::string& text) {
  throw Failure(
      Kind::not_found,
      Message(N_("no visit \"{number}\" (see them: duban inspect list)")).with("number", text));
}

}  // namespace

bool is_of_team(const store::Database& db, const std::string& people, const std::string& self) {
  for (const auto& one : base::split_list(people)) {
    if (!rules::same_person(one, self)) continue;
    if (one.find('@') != std::string::npos || self.find('@') == std::string::npos) return true;
    if (people_of(db).is_only(one)) return true;
  }
  return false;
}

void ask_for_round(const store::Database& db, const std::string& text, store::HazardQuery& query) {
  query.round = text;
  const auto name = rules::read_round(text);
  if (!name) return;
  for (const auto& round : store::rounds_numbered(db, name->number)) {
    if (name->year != 0 && round.year != name->year) continue;
    query.round_id = round.id;  // the newest year comes first
    query.round = model::label_of(round);
    return;
  }
}

Round find_round(const store::Database& db, const std::string& text, Message* note) {
  const auto name = rules::read_round(text);
  if (!name) no_round(db, text);
  const Id year = name->year;
  const auto all = store::rounds_numbered(db, name->number);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Round& one) { return year == 0 || one.year == year; });
  if (found == all.end()) no_round(db, text);
  const auto others = std::count_if(all.begin(), all.end(), [&](const Round& one) {
    return one.id != found->id && one.state != model::RoundState::voided;
  });
  if (year == 0 && others > 0 && note != nullptr)
    *note =
        Message(N_("{label} of {year} is meant; write the year for another one, such as "
                   "{other}"))
            .with("label", model::label_of(*found))
            .with("year", found->year)
            .with("other",
                  model::number_of(found == all.begin() && all.size() > 1 ? all[1] : all.front()));
  return *found;
}

bool is_unannounced(const store::Database& db, const std::string& text) {
  const auto name = rules::read_round(text);
  if (!name) return false;
  for (const auto& round : store::rounds_numbered(db, name->number))
    if (round.kind == model::RoundKind::unannounced &&
        (name->year == 0 || name->year == round.year))
      return true;
  return false;
}

std::string Secret::name() const { return model::label_of(round) + "-" + model::number_of(row); }

std::vector<Secret> secrets_for(const store::Database& db, const rules::Caller& caller, Id round) {
  auto all = all_secrets(db, round);
  std::erase_if(all, [&](const Secret& one) { return !may_know(db, caller, one); });
  return all;
}

std::size_t hidden_from(const store::Database& db, const rules::Caller& caller, Id round) {
  const auto all = all_secrets(db, round);
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Secret& one) {
    return one.row.called_off == 0 && !one.row.body.empty() && !may_know(db, caller, one);
  }));
}

void seal(const Secret& secret, model::SecretVisit& row) {
  model::Facts facts;
  for (const auto& field : model::fields_of<Visit>())
    if (model::is_logged(field.role) && std::string_view(field.name) != "round")
      if (auto text = model::field_text(secret.facts, field); !text.empty())
        facts.emplace(field.name, std::move(text));
  facts.insert_or_assign("site", secret.site);
  facts.insert_or_assign("planner", secret.planner);
  facts.insert_or_assign("because", secret.because);
  facts.insert_or_assign("salt", store::salt());
  std::erase_if(facts, [](const auto& fact) { return fact.second.empty(); });
  row.body = model::created_changes(facts);
  row.body_sha256 = store::sha256_hex(row.body);
}

Visit find_open_visit(const store::Database& db, const std::string& text) {
  if (const auto number = model::parse_record_number('I', text))
    if (auto visit = store::visit_by_number(db, *number)) return *visit;
  no_visit(text);
}

FoundVisit find_visit(const store::Database& db, const rules::Caller& caller,
                      const std::string& text) {
  const auto name = rules::read_secret(text);
  if (!name) return {find_open_visit(db, text), {}};
  Round round;
  try {
    round = find_round(db, name->round);
  } catch (const Failure&) {
    no_visit(text);  // what one may not know of is not told apart
  }
  for (const auto& one : secrets_for(db, caller, round.id))
    if (one.row.sequence == name->place) return {{}, one};
  // Whoever knew it by this name finds it under its number once it was made.
  for (const auto& row : store::secret_visits(db, round.id))
    if (row.sequence == name->place && row.made != 0)
      if (auto visit = store::record_by_id<Visit>(db, row.made)) return {visit, {}};
  no_visit(text);
}

}  // namespace duban::gather
