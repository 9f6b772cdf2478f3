// Names of persons.
#include "rules/person_names.hpp"

#include <utility>

#include "base/text.hpp"

namespace duban::rules {

void PersonNames::add(const std::string& name, std::string full) {
  by_name_.emplace(base::fold(name), std::move(full));
}

std::string PersonNames::full(const std::string& text) const {
  if (text.find('@') != std::string::npos || !is_only(text)) return text;
  return by_name_.find(base::fold(text))->second;
}

bool PersonNames::is_only(const std::string& name) const {
  return by_name_.count(base::fold(name)) == 1;
}

}  // namespace duban::rules
