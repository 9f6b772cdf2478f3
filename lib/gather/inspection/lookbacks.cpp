// Reading look-backs.
#include "gather/inspection/lookbacks.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/inspection/draw.hpp"
#include "rules/visit_steps.hpp"
#include "store/lookback_store.hpp"
#include "store/record.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Draw;
using model::Hazard;
using model::Id;
using model::StruckHazard;
using report::LookbackLine;

Draw find_draw(const store::Database& db, model::DrawFrom from, const std::string& label) {
  const auto period = rules::year_or_part(label);
  const auto found = store::draws(db, from, period ? period->label : label);
  if (!found.empty()) return found.front();
  std::vector<std::string> labels;
  for (const auto& one : store::draws(db, from))
    if (std::find(labels.begin(), labels.end(), one.label) == labels.end())
      labels.push_back(one.label);
  if (labels.empty())
    throw Failure(Kind::not_found,
                  N_("nothing was drawn yet (duban lookback draw --period 2026Q3)"));
  throw Failure(Kind::not_found,
                Message(N_("nothing was drawn for \"{label}\" (there are: {labels})"))
                    .with("label", label)
                    .with("labels", base::join(labels, ", ")));
}

namespace {

using Numbered = std::unordered_map<std::string_view, std::size_t>;

/// The hazards with these numbers.
std::vector<StruckHazard> hazards_numbered(const store::Database& db,
                                           const std::vector<std::string>& keys) {
  std::vector<model::RecordNumber> numbers;
  for (const auto& key : keys)
    if (const auto number = model::parse_hazard_number(key)) numbers.push_back(*number);
  return store::struck_hazards(db, numbers);
}

/// Where each stands; the numbers live as long as the list.
Numbered places_of(const std::vector<StruckHazard>& hazards) {
  Numbered places;
  places.reserve(hazards.size());
  for (std::size_t i = 0; i < hazards.size(); ++i) places.emplace(hazards[i].number, i);
  return places;
}

}  // namespace

std::vector<LookbackLine> lines_of_draw(const store::Database& db, const Draw& draw) {
  const auto keys = base::split_list(draw.drawn, ";");
  const auto hazards = hazards_numbered(db, keys);
  const auto places = places_of(hazards);
  std::map<Id, model::Lookback> looked;
  for (auto& one : store::lookbacks_of(db, draw)) looked.emplace(one.hazard, one);
  std::vector<LookbackLine> lines;
  lines.reserve(keys.size());
  std::int64_t place = 0;
  for (const auto& key : keys) {
    ++place;
    const auto at = places.find(key);
    if (at == places.end()) continue;
    const auto& hazard = hazards[at->second];
    const auto found = looked.find(hazard.id);
    LookbackLine line{hazard, place, draw.label, draw_hash(draw.seed, key), {}};
    if (found != looked.end()) line.lookback = found->second;
    lines.push_back(std::move(line));
  }
  return lines;
}

namespace {

/// The draws of look-backs with the places in them, each taken apart once.
class Drawn {
 public:
  explicit Drawn(std::vector<Draw> draws) {
    for (auto& draw : draws) {
      auto& one = by_id_[draw.id];
      one.label = std::move(draw.label);
      std::int64_t place = 0;
      for (auto& key : base::split_list(draw.drawn, ";"))
        one.place.emplace(std::move(key), ++place);
    }
  }

  /// Gives a line the label of its draw and its place there.
  void mark(LookbackLine& line) const {
    const auto draw = by_id_.find(line.lookback.draw);
    if (draw == by_id_.end()) return;
    line.draw = draw->second.label;
    if (const auto at = draw->second.place.find(line.hazard.number); at != draw->second.place.end())
      line.place = at->second;
  }

 private:
  struct One {
    std::string label;
    std::unordered_map<std::string, std::int64_t> place;
  };
  std::unordered_map<Id, One> by_id_;
};

}  // namespace

LookbackLine line_of(const store::Database& db, const model::Lookback& lookback,
                     const Hazard& hazard) {
  LookbackLine line{model::struck_hazard(hazard), 0, {}, {}, lookback};
  if (line.lookback.id == 0) line.lookback.id = -1;  // not written: a dry run
  const std::vector<Id> draw{lookback.draw};
  Drawn(store::records_by_ids<Draw>(db, draw)).mark(line);
  return line;
}

std::vector<LookbackLine> lines_between(const store::Database& db, const model::OptDay& from,
                                        const model::OptDay& to) {
  const auto all = store::lookbacks_between(db, from, to);
  std::vector<Id> hazards, draws;
  for (const auto& one : all) {
    hazards.push_back(one.hazard);
    if (one.draw != 0) draws.push_back(one.draw);
  }
  std::unordered_map<Id, StruckHazard> by_id;
  for (auto& hazard : store::struck_hazards(db, hazards))
    by_id.emplace(hazard.id, std::move(hazard));
  const Drawn drawn(store::records_by_ids<Draw>(db, draws));
  std::vector<LookbackLine> lines;
  for (const auto& one : all) {
    LookbackLine line{by_id[one.hazard], 0, {}, {}, one};
    drawn.mark(line);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<report::DrawLine> draw_lines(const Draw& draw,
                                         const std::map<std::string, std::string>& names) {
  std::vector<report::DrawLine> lines;
  for (const auto& key : base::split_list(draw.drawn, ";")) {
    const auto name = names.find(key);
    lines.push_back(
        {key, name == names.end() ? std::string() : name->second, draw_hash(draw.seed, key)});
  }
  return lines;
}

}  // namespace duban::gather
