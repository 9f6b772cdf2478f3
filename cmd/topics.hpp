// Topics of help that are not commands: dates, rules. Their texts lie in templates/help.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace duban::cmd {

struct Topic {
  const char* name;              ///< of the text in templates/help
  const char* section;           ///< of the man page: "7" or "5"
  const char* terms_title = "";  ///< catalogue key; empty: no list of terms
  std::vector<std::pair<std::string, base::Message>> terms{};  ///< word, meaning
  const char* chinese = "";                                    ///< another name
};

std::span<const Topic> all_topics();

}  // namespace duban::cmd
