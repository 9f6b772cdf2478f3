// gettext behind one small face.
#include "i18n/catalogue.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

extern "C" int
    _nl_msg_cat_cntr;  // NOLINT: glibc's own counter; raising it makes a changed LANGUAGE count

namespace duban::i18n {

using base::Filling;
using base::Message;

namespace {

Language chosen = Language::english;
std::string catalogues;

std::string fill(const Filling& filling) {
  struct Visitor {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(base::Day day) const { return base::to_iso(day); }
    std::string operator()(const std::shared_ptr<const Message>& message) const {
      return text(*message);
    }
  };
  return std::visit(Visitor{}, filling);
}

}  // namespace

Language language_of(const std::string& text) {
  return text.starts_with("zh") ? Language::chinese : Language::english;
}

const char* word(Language language) { return language == Language::chinese ? "zh" : "en"; }

void use(Language language, const std::string& directory) {
  chosen = language;
  catalogues = directory;
  if (language == Language::english) return;
  std::setlocale(LC_MESSAGES, "C.UTF-8");
  setenv("LANGUAGE", "zh_CN", 1);
  bindtextdomain("duban", directory.c_str());
  bind_textdomain_codeset("duban", "UTF-8");
  textdomain("duban");
  ++_nl_msg_cat_cntr;
}

Language current() { return chosen; }

std::string text_in(Language language, const Message& message) {
  const Language before = chosen;
  const std::string directory = catalogues;
  use(language, directory);
  std::string sentence = text(message);
  use(before, directory);
  return sentence;
}

std::string text(const Message& message) {
  if (message.empty()) return {};
  const char* key = message.key().c_str();
  const std::string_view pattern = chosen == Language::english ? key : gettext(key);
  if (message.fillings().empty()) return std::string(pattern);
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const auto close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    bool filled = false;
    if (close != std::string_view::npos) {
      const auto name = pattern.substr(i + 1, close - i - 1);
      for (const auto& [place, filling] : message.fillings())
        if (!filled && place == name) out += fill(filling), filled = true;
    }
    if (filled)
      i = close + 1;
    else
      out += pattern[i++];
  }
  return out;
}

}  // namespace duban::i18n
