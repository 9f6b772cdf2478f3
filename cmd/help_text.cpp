// Reading the embedded texts of help.
#include "cmd/help_text.hpp"

#include <cctype>
#include <string_view>

#include "base/failure.hpp"
#include "cmd/help_files.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {

namespace {

bool is_chinese() { return i18n::current() == i18n::Language::chinese; }

std::string_view body_of(const std::string& name) {
  const std::string file = name + (is_chinese() ? ".zh.txt" : ".en.txt");
  for (const auto& [known, body] : help_files)
    if (known == file) return body;
  throw base::Failure(base::Kind::bug, base::Message("no text {name}").with("name", file));
}

/// What stands between two lines of a paragraph: a blank, but none where Chinese is written on.
std::string_view between(const std::string& line, std::string_view next) {
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  return is_chinese() && !(is_word(line.back()) && is_word(next.front())) ? "" : " ";
}

/// Titles ("# …") and paragraphs, in order. Lines of a paragraph are one text.
std::vector<std::string> blocks(std::string_view body) {
  std::vector<std::string> all;
  bool begins = true;
  while (!body.empty()) {
    const auto line = body.substr(0, body.find('\n'));
    body.remove_prefix(std::min(body.size(), line.size() + 1));
    if (line.empty()) {
      begins = true;
    } else if (is_typed(line)) {
      all.emplace_back(line);
      begins = true;
    } else if (begins) {
      all.emplace_back(line);
      begins = false;
    } else {
      all.back().append(between(all.back(), line)).append(line);
    }
  }
  return all;
}

bool is_title(const std::string& block) { return block.starts_with("# "); }

}  // namespace

bool is_typed(std::string_view paragraph) { return paragraph.starts_with("    "); }

std::string with_places(std::string text, const std::string& share, int year) {
  for (const auto& [place, value] :
       {std::pair{"@SHARE@", share}, std::pair{"@YEAR@", std::to_string(year)}})
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place))
      text.replace(at, std::string_view(place).size(), value);
  return text;
}

std::string tr(const char* key) {
  return *key == '\0' ? std::string() : i18n::text(base::Message(key));
}

HelpText help_text(const std::string& name) {
  auto all = blocks(body_of(name));
  HelpText text;
  text.title = all.front().substr(2);
  text.paragraphs.assign(all.begin() + 1, all.end());
  return text;
}

std::vector<std::string> noun_text(const std::string& noun) {
  std::vector<std::string> all;
  bool is_meant = false;
  for (const auto& block : blocks(body_of("nouns"))) {
    if (is_title(block))
      is_meant = block.substr(2) == noun;
    else if (is_meant)
      all.push_back(block);
  }
  return all;
}

}  // namespace duban::cmd
