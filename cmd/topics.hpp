// Topics of help that are not commands: dates, rules.
#pragma once

#include <span>
#include <vector>

namespace duban::cmd {

struct Topic {
  const char* name;
  const char* section;  ///< of the man page: "7" or "5"
  const char* title;    ///< catalogue key
  std::vector<const char*> paragraphs;
};

std::span<const Topic> all_topics();

}  // namespace duban::cmd
