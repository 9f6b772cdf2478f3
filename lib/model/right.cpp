// Words of rights.
#include "model/right.hpp"

#include "base/text.hpp"

namespace duban::model {

Right right_named(std::string_view text) {
  for (const auto& word : right_words)
    if (text == word.code || text == word.zh) return word.right;
  return Right::open;
}

const RoleDef* role_named(const RightRules& rules, std::string_view text) {
  for (const auto& [code, role] : rules.roles)
    if (text == code || text == role.zh) return &role;
  for (const auto& [code, role] : rules.roles)  // 审批 of 审批、签发, 领导 of 领导（只读）
    if (!text.empty() && role.zh.starts_with(text) && role.zh.size() > text.size()) {
      const auto rest = std::string_view(role.zh).substr(text.size());
      if (rest.starts_with("、") || rest.starts_with("（")) return &role;
    }
  return nullptr;
}

Rights rights_of(const RightRules& rules, std::string_view roles) {
  Rights rights;
  for (const auto& code : base::split_list(std::string(roles)))
    if (const auto role = rules.roles.find(code); role != rules.roles.end())
      rights.add(role->second.may);
  return rights;
}

}  // namespace duban::model
