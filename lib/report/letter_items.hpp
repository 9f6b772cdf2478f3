// The items of a letter: each as a sentence of the text, and as the row of an annex when they are
// many or long.
#pragma once

#include <string>
#include <vector>

#include "report/letter_facts.hpp"

namespace duban::report {

/// The items that stand in this letter: of a copy for one recipient its own and the shared ones.
std::vector<const LetterFacts::Item*> items_of_letter(const LetterFacts& facts);

/// The values of one of them; `n` counts from 1.
Document letter_item(const LetterFacts& facts, const LetterFacts::Item& item, std::size_t n,
                     const UnitName& unit);

/// More than five, or one that takes more than two lines: a table that is annexed.
bool is_annexed(const std::vector<const LetterFacts::Item*>& items, const UnitName& unit);

/// 共涉及安全隐患18项（其中重大事故隐患3项），截至2026年11月23日已逾期18项，逾期时间最长284日
std::string items_sum(const LetterFacts& facts, const std::vector<const LetterFacts::Item*>& items);
/// 宁波市逾期安全隐患清单: of the one it is for, by what the items are.
std::string annex_name(const LetterFacts& facts, const std::vector<const LetterFacts::Item*>& items,
                       const UnitName& unit);

/// 上述事项由嵊州市牵头办理，诸暨市配合。 Only of what several recipients share; empty when each
/// has its own.
std::string shared_work(const LetterFacts& facts,
                        const std::vector<const LetterFacts::Item*>& items, bool annexed);

/// 上述事项请于2026年12月23日（星期三）前（含当日）完成。 `limit` is the deadline of the letter in
/// words; empty without one, and when every item has its own.
std::string due_sentence(const std::vector<const LetterFacts::Item*>& items,
                         const std::string& limit);

}  // namespace duban::report
