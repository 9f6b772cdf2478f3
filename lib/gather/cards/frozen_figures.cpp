// JSON of frozen figures:
// {"b":[["H2026-0001","2026-08-03",58,0]],"own":{"overdue":{"v":1,"b":[0]}}}.
#include "gather/cards/frozen_figures.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>

#include "base/failure.hpp"

namespace duban::gather {

using model::CardSubject;
using model::Records;
using nlohmann::json;
using rules::CardFigures;

namespace {

const char* name_of(Records records) { return records == Records::own ? "own" : "territory"; }

using rules::Breach;

/// The records that the figures of one row rest on, each written once; figures name them by their
/// place.
class Breaches {
 public:
  std::size_t place_of(const Breach& breach) {
    auto& same = places_[breach.number];
    for (const std::size_t place : same)
      if (*all_[place] == breach) return place;
    same.push_back(all_.size());
    all_.push_back(&breach);
    return all_.size() - 1;
  }
  [[nodiscard]] json list() const {
    json list = json::array();
    for (const Breach* b : all_)
      list.push_back(
          {b->number, b->due ? base::to_iso(*b->due) : "", b->days, b->awaiting ? 1 : 0});
    return list;
  }

 private:
  std::vector<const Breach*> all_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> places_;
};

json to_json(const rules::FigureValue& figure, Breaches& breaches) {
  json one = json::object();
  if (figure.value) one["v"] = *figure.value;
  if (figure.breaches.empty()) return one;
  json::array_t places;
  places.reserve(figure.breaches.size());
  for (const auto& breach : figure.breaches) places.emplace_back(breaches.place_of(breach));
  one["b"] = std::move(places);
  return one;
}

Breach breach_of(const json& b) {
  return {b.at(0).get<std::string>(), base::parse_iso_day(b.at(1).get<std::string>()),
          b.at(2).get<model::Id>(), b.at(3).get<int>() != 0};
}

/// `list`: the row's records. Rows of schema 2 have them in the figure itself.
rules::FigureValue value_of(const json& one, const json& list) {
  rules::FigureValue value;
  if (one.contains("v")) value.value = one.at("v").get<model::Id>();
  if (one.contains("b"))
    for (const auto& b : one.at("b"))
      value.breaches.push_back(breach_of(b.is_number() ? list.at(b.get<std::size_t>()) : b));
  return value;
}

json to_json(const rules::FigureSet& set, Breaches& breaches) {
  json object = json::object();
  for (const auto& [id, figure] : set) object[id] = to_json(figure, breaches);
  return object;
}

rules::FigureSet set_of(const json& object, const json& list) {
  rules::FigureSet set;
  for (const auto& [id, one] : object.items()) set.emplace(id, value_of(one, list));
  return set;
}

json to_json(const rules::Verdict& verdict, Breaches& breaches) {
  json met = json::array();
  for (const auto& one : verdict.met) met.push_back(to_json(one.figure, breaches));
  return {
      {"rule", verdict.rule->id}, {"records", name_of(verdict.records)}, {"met", std::move(met)}};
}

json list_of(const json& row) { return row.value("b", json::array()); }

rules::Verdict verdict_of(const json& object, const json& list, const model::CardRules& rules) {
  rules::Verdict verdict;
  const auto id = object.at("rule").get<std::string>();
  for (const auto& rule : rules.rules)
    if (rule.id == id) verdict.rule = &rule;
  if (verdict.rule == nullptr) throw json::other_error::create(501, "no rule " + id, nullptr);
  verdict.records = object.at("records") == "own" ? Records::own : Records::territory;
  for (std::size_t i = 0; i < verdict.rule->when.size(); ++i)
    verdict.met.push_back({verdict.rule->when[i], value_of(object.at("met").at(i), list)});
  return verdict;
}

[[noreturn]] void unreadable() {
  throw base::Failure(
      base::Kind::integrity,
      N_("the frozen figures of an evaluation cannot be read (check: duban log --verify)"));
}

}  // namespace

std::vector<store::FrozenRow> frozen_of(const std::vector<rules::Judgement>& judgements) {
  std::vector<store::FrozenRow> rows;
  for (const auto& judgement : judgements) {
    const CardFigures& one = *judgement.figures;
    if (one.subject == CardSubject::task && !judgement.looked_at)
      continue;  // nothing was said of it
    json object = json::object();
    Breaches breaches;
    for (const auto& [records, set] : one.sets) object[name_of(records)] = to_json(set, breaches);
    if (one.subject == CardSubject::task) object["number"] = one.number, object["lead"] = one.lead;
    if (one.subject == CardSubject::unit) object["name"] = one.name;
    if (judgement.looked_at) object["looked_at"] = true;
    if (!judgement.colour.empty()) object["colour"] = judgement.colour;
    for (const auto& verdict : judgement.verdicts)
      object["judged"].push_back(to_json(verdict, breaches));
    object["b"] = breaches.list();
    rows.push_back({one.subject, one.id, object.dump()});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::pair(a.subject, a.id) < std::pair(b.subject, b.id);
  });
  return rows;
}

std::vector<CardFigures> figures_of_frozen(const std::vector<store::FrozenRow>& rows) {
  std::vector<CardFigures> all;
  for (const auto& row : rows) {
    try {
      const json object = json::parse(row.figures);
      CardFigures one;
      one.subject = row.subject;
      one.id = row.id;
      one.number = object.value("number", "");
      one.lead = object.value("lead", model::Id{0});
      one.name = object.value("name", "");
      const json list = list_of(object);
      for (const Records records : {Records::own, Records::territory})
        if (object.contains(name_of(records)))
          one.sets[records] = set_of(object.at(name_of(records)), list);
      all.push_back(std::move(one));
    } catch (const json::exception&) {
      unreadable();
    }
  }
  return all;
}

std::vector<rules::Judgement> judgements_of_frozen(const std::vector<store::FrozenRow>& rows,
                                                   const std::vector<CardFigures>& figures,
                                                   const model::CardRules& rules) {
  std::vector<rules::Judgement> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    try {
      const json object = json::parse(rows[i].figures);
      rules::Judgement judgement;
      judgement.figures = &figures[i];
      judgement.colour = object.value("colour", "");
      judgement.looked_at = object.value("looked_at", false);
      const json list = list_of(object);
      if (object.contains("judged"))
        for (const auto& one : object.at("judged"))
          judgement.verdicts.push_back(verdict_of(one, list, rules));
      all.push_back(std::move(judgement));
    } catch (const json::exception&) {
      unreadable();
    }
  }
  return all;
}

}  // namespace duban::gather
