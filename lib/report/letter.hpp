// The values of a letter: what an order says, in the words and dates of official letters (GB/T
// 9704-2012).
#pragma once

#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/order.hpp"
#include "model/task.hpp"
#include "report/document.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// What a letter is made of.
struct LetterFacts {
  model::Order order;
  model::OrderKind kind;
  model::LetterOffice office;
  std::string office_name;   ///< full name of the office
  std::string contact_name;  ///< when the rules name nobody: who drafted it
  std::string contact_phone;
  std::string follows;  ///< document number of the order before
  std::vector<model::Recipient> recipients;
  UnitName addressed;  ///< how a unit is addressed: a territory by its committee
  model::Id only = 0;  ///< the copy of this unit: its items alone; 0 = the letter to all
  struct Photo {
    PicturePtr picture;
    std::string note;
    model::OptDay on;
  };
  struct Item {
    std::vector<Photo> before, after;  ///< only when the template shows photos
    model::OrderItem item;
    model::Hazard hazard;  ///< the task's facts stand in the same places when it is one
    std::string number;
  };
  std::vector<Item> items;
};

/// "2026年11月3日".
std::string letter_day(base::Day day);

/// Every place that a letter knows; lists have one entry, so that the places of its entries are
/// known too.
Document letter_shape();
/// Each place with what it is, for the manual; those of a list's entries as list.name.
std::vector<std::pair<std::string, base::Message>> letter_places();
Document letter(const LetterFacts& facts, const UnitName& unit);

}  // namespace duban::report
