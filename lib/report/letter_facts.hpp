// What a letter is made of: an order with its recipients and items, as on record on its day.
#pragma once

#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/hazard.hpp"
#include "model/order.hpp"
#include "model/task.hpp"
#include "report/document.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// What a letter is made of.
struct LetterFacts {
  base::Day on;  ///< its day: that of the issue; a draft's: today
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
    model::Hazard hazard;      ///< the task's facts stand in the same places when it is one
    model::Lateness lateness;  ///< of its own clock on the day of the letter
    std::string number;
  };
  std::vector<Item> items;
};

}  // namespace duban::report
