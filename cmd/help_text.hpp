// The longer texts of help, which lie as files in templates/help, one a language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban::cmd {

/// A key of the catalogue in the current language; empty for an empty one.
std::string tr(const char* key);

struct HelpText {
  std::string title;
  std::vector<std::string> paragraphs;
};

/// The text NAME.en.txt or NAME.zh.txt, in the current language. Failure bug when there is none.
HelpText help_text(const std::string& name);

/// Is it a line to type? Such a one stands alone, as it is.
bool is_typed(std::string_view paragraph);
/// A text with the folder of templates and the year of numbers in their places.
std::string with_places(std::string text, const std::string& share, int year);

/// What is said of a noun, in the current language, paragraph by paragraph; one that begins with
/// blanks is a line to type. Empty for a noun that needs no words.
std::vector<std::string> noun_text(const std::string& noun);

}  // namespace duban::cmd
