// Mustache over the parts of a .docx.
#include "render/letter_template.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "render/docx_places.hpp"
#include "render/word_text.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;
namespace mustache = kainjow::mustache;

namespace {

mustache::data data_of(const report::Document& values) {
  mustache::data data{mustache::data::type::object};
  for (const auto& [name, list] : values.lists) {
    mustache::data entries{mustache::data::type::list};
    for (const auto& entry : list) entries.push_back(data_of(entry));
    data.set(name, std::move(entries));
  }
  for (const auto& [name, text] : values.texts)
    data.set(name, text.empty() ? mustache::data(mustache::data::type::bool_false) : mustache::data(text));
  return data;
}

bool may_have_places(const std::string& name) {
  return name.starts_with("word/") && name.ends_with(".xml") && name.find('/', 5) == std::string::npos &&
         name != "word/styles.xml" && name != "word/settings.xml" && name != "word/fontTable.xml" && name != "word/numbering.xml";
}

}  // namespace

struct LetterTemplate::Part {
  explicit Part(const std::string& text) : sheet(text) { sheet.set_custom_escape(run_text); }
  mutable mustache::mustache sheet;
};

LetterTemplate::LetterTemplate(const std::string& bytes, const std::string& file, const report::Document& shape)
    : parts_(read_zip(bytes, file)) {
  const bool word = std::any_of(parts_.begin(), parts_.end(), [](const auto& part) { return part.first == "word/document.xml"; });
  if (!word) throw Failure(Kind::invalid, Message(N_("{file} is no .docx file")).with("file", file));
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!may_have_places(parts_[i].first)) continue;
    const std::string ready = ready_places(parts_[i].second, file, shape);
    if (ready.empty()) continue;
    auto part = std::make_unique<Part>(ready);
    if (!part->sheet.is_valid()) throw Failure(Kind::invalid, Message(N_("{file} is damaged")).with("file", file));
    filled_.emplace(i, std::move(part));
  }
}

LetterTemplate::~LetterTemplate() = default;
LetterTemplate::LetterTemplate(LetterTemplate&&) noexcept = default;

std::string LetterTemplate::fill(const report::Document& values) const {
  const auto data = data_of(values);
  ZipParts parts = parts_;
  for (const auto& [place, part] : filled_) parts[place].second = part->sheet.render(data);
  return write_zip(parts);
}

}  // namespace duban::render
