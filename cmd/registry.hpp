// All commands: noun, verb, one line of help, factory.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "cmd/command.hpp"
#include "model/right.hpp"

namespace duban::cmd {

struct Entry {
  const char* noun;
  const char* verb;     ///< empty: the noun alone
  const char* summary;  ///< catalogue key
  model::Need need;     ///< the rights of which its caller needs any
  Factory make;
};

struct Noun {
  const char* name;
  const char* summary;  ///< catalogue key
};

/// What a command is called in a sentence: approve, 审批; over the whole office report weekly,
/// 周报.
base::Message command_word(const Entry& entry);
std::span<const Entry> entries();
/// In the order of help.
std::span<const Noun> nouns();
const Entry* find_entry(std::string_view noun, std::string_view verb);
std::vector<const Entry*> entries_of(std::string_view noun);

/// A command and what it takes. Whatever may write takes --because: it says that a day far ahead is
/// meant.
struct Declared {
  std::unique_ptr<Command> command;
  Flags flags;
};
Declared declared(const Entry& entry);

}  // namespace duban::cmd
