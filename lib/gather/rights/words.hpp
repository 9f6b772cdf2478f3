// Roles as people call them.
#pragma once

#include <string>

#include "base/text.hpp"
#include "model/right.hpp"
#include "report/sheet.hpp"

namespace duban::gather {

/// 经办、审批: roles in words; an array of codes for programs.
inline base::Message roles_word(const model::RightRules& rules, const std::string& roles) {
  std::string english, chinese;
  for (const auto& code : base::split_list(roles)) {
    const auto role = rules.roles.find(code);
    english += (english.empty() ? "" : ", ") + code;
    chinese += (chinese.empty() ? "" : "；") + (role == rules.roles.end() ? code : role->second.zh);
  }
  return base::in_two_languages(english, chinese);
}
inline report::Cell roles_cell(const model::RightRules& rules, const std::string& roles) {
  if (roles.empty()) return {};
  return {report::List{base::split_list(roles), ";", roles_word(rules, roles)}};
}

}  // namespace duban::gather
