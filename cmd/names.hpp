// What people call nouns and verbs: the Chinese names beside the English ones, and words that they
// try which mean another command.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban::cmd {

/// The English noun that a word names; the word itself when it names none.
std::string noun_named(std::string_view word);
/// The English verb of a noun that a word names; the word itself when it names none.
std::string verb_named(std::string_view noun, std::string_view word);

/// How they are called in Chinese; empty for a verb without a name.
std::string_view chinese_noun(std::string_view noun);
std::string_view chinese_verb(std::string_view noun, std::string_view verb);

/// What a word means that is no command of this noun, as a command line without "duban": "hazard
/// void", "hazard list --q TEXT". Empty when nothing comes near by its meaning. An empty noun: a
/// word where a noun should stand.
std::string command_meant(std::string_view noun, std::string_view word);

/// Commands ("hazard close") whose names or summary hold a word in either language, those by name
/// first.
std::vector<std::string> commands_about(const std::string& word);

}  // namespace duban::cmd
