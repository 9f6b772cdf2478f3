// The quarterly book of cards.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/card_tables.hpp"

namespace duban::report {

struct QuarterlyFacts {
  std::string office, log_head;
  rules::Period period;
  const model::Rulebook& rules;
  std::optional<model::Evaluation> evaluation;  ///< nothing: not frozen, as known now
  bool before_is_frozen = true;
  std::vector<CardLine> lines;  ///< units, the worst colour first
  std::vector<rules::Place> places, places_before;
  std::vector<StreakLine> streaks;
  std::function<std::string(model::Id)> unit;
  std::vector<std::string>
      pages;  ///< units that get a page of their own, by name; then the book holds these pages only
  std::function<std::string(const std::string& number)> label{};  ///< what a record is about
};
/// 黄绿牌汇总, 排名, 连续亮牌, 指标, 数据依据, and a page for each unit asked for.
Book quarterly_book(const QuarterlyFacts& facts);

}  // namespace duban::report
