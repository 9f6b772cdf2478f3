// A fact of the log in words: what its field is called, and what its value means.
#pragma once

#include <functional>
#include <string>

#include "base/message.hpp"
#include "gather/log/records.hpp"

namespace duban::gather {

class FactWords {
 public:
  /// `unit` gives the full name of a unit's id. Both must live as long as this.
  FactWords(LoggedRecords& records, const std::function<std::string(model::Id)>& unit)
      : records_(records), unit_(unit) {}
  /// Fields that a reader of the log would not miss.
  static bool is_detail(const std::string& name);
  /// The heading of a field; its name where it is none of that record.
  static base::Message field(const std::string& subject, const std::string& name);
  /// The value as a reader knows it: units and plans by name, states as words; — for none.
  base::Message value(const std::string& subject, const std::string& name, const std::string& text);

 private:
  template <class Field>
  base::Message value_of(const Field& field, const std::string& text);

  LoggedRecords& records_;
  const std::function<std::string(model::Id)>& unit_;
};

}  // namespace duban::gather
