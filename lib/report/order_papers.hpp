// Papers around an order that stay in the office: 约谈记录, 点名依据, 待签文书目录.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/chase.hpp"
#include "model/consultation.hpp"
#include "report/letter_facts.hpp"

namespace duban::report {

/// 约谈记录: what is known before the interview, and room for what is said and signed.
Sheet minutes_sheet(const LetterFacts& facts);

/// 点名依据: the records for which units are named, their figures as of the letter's day, and a
/// line for who checked it. It never goes out with the letter.
/// `chased`: by the number of an item.
Sheet grounds_sheet(const LetterFacts& facts, const std::map<std::string, model::Chased>& chased,
                    const UnitName& unit);

/// 领导签批: room for it on the handling sheet.
Table leader_table();

/// A draft that waits to be signed.
struct WaitingDraft {
  model::Order order;
  base::Message kind;
  std::string to;  ///< as the letter addresses them
  std::size_t items = 0;
  std::vector<model::Consultation> consulted;
};
/// 待签文书目录: 序号 文书 主送 事由 事项(项) 拟稿人 会签及拟办意见 签批; the last column is blank.
Sheet waiting_sheet(const std::vector<WaitingDraft>& drafts, base::Day today, const UnitName& unit);

}  // namespace duban::report
