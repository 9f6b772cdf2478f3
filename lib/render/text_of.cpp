// Values as text.
#include "render/text_of.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "i18n/catalogue.hpp"

namespace duban::render {

std::string text_of(const report::Value& value, int decimals) {
  struct Visitor {
    int decimals;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(base::Day day) const { return base::to_iso(day); }
    std::string operator()(const report::Share& share) const {
      return share.value ? fmt::format("{:.{}f}%", *share.value * 100 + 1e-9, decimals)
                         : std::string();
    }
    std::string operator()(const base::Message& message) const { return i18n::text(message); }
    std::string operator()(const report::PicturePtr& picture) const { return picture->name; }
    std::string operator()(const report::Flag& flag) const {
      return i18n::text(flag.is_set ? flag.word : flag.otherwise);
    }
    std::string operator()(const report::Amount& amount) const { return amount.digits; }
    std::string operator()(const report::List& list) const {
      const auto words = i18n::text(list.words);
      return words.empty() ? base::join(list.items, list.between) : words;
    }
  };
  return std::visit(Visitor{decimals}, value);
}

std::string machine_text(const base::Message& message) {
  if (!message.code().empty()) return std::string(message.code());
  const auto english = i18n::text_in(i18n::Language::english, message);
  if (!english.empty() || message.key() != base::in_two_languages("", "").key()) return english;
  for (const auto& [place, filling] : message.fillings())  // a definition in Chinese only
    if (const auto* words = std::get_if<std::string>(&filling); words && place == "chinese")
      return *words;
  return english;
}

std::string to_gb18030(const std::string& text) {
  const iconv_t converter = iconv_open("GB18030", "UTF-8");
  std::string out(text.size() * 2 + 16, '\0');
  std::string in = text;
  char* from = in.data();
  std::size_t left = in.size();
  char* to = out.data();
  std::size_t room = out.size();
  const auto code = iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  if (code == static_cast<std::size_t>(-1))
    throw base::Failure(base::Kind::invalid,
                        N_("a text on record is not UTF-8 and cannot be written as GB18030"));
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

std::string signature_line(std::size_t blanks) {
  const std::string space(blanks, ' ');
  std::string line;
  for (const char* part : {N_("Prepared by:"), N_("Checked by:"), N_("Approved by:"), N_("Date:")})
    line += i18n::text(part) + space;
  return line;
}

}  // namespace duban::render
