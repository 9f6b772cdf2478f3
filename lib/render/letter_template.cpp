// Mustache over the parts of a .docx.
#include "render/letter_template.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "render/docx_places.hpp"
#include "render/word_pictures.hpp"
#include "render/word_text.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;
namespace mustache = kainjow::mustache;

namespace {

/// Millimetres, at most: two stand beside each other on a page.
constexpr int picture_width = 76;

/// Stand around a picture's number while a letter is filled; no text on record holds them, as they
/// are taken out of it.
constexpr char picture_begins = '\x01', picture_ends = '\x02';

std::string escaped(const std::string& text) {
  return text.starts_with(picture_begins) ? text : run_text(text);
}

/// A text without the sign of a picture.
std::string plain(std::string text) {
  std::erase(text, picture_begins);
  return text;
}

mustache::data data_of(const report::Document& values, std::vector<report::PicturePtr>& pictures) {
  mustache::data data{mustache::data::type::object};
  for (const auto& [name, picture] : values.pictures) {
    if (!picture) {
      data.set(name, mustache::data(mustache::data::type::bool_false));
    } else if (picture->jpeg.empty()) {
      data.set(name, mustache::data(plain(picture->name)));
    } else {
      data.set(name,
               mustache::data(picture_begins + std::to_string(pictures.size()) + picture_ends));
      pictures.push_back(picture);
    }
  }
  for (const auto& [name, list] : values.lists) {
    mustache::data entries{mustache::data::type::list};
    for (const auto& entry : list) entries.push_back(data_of(entry, pictures));
    data.set(name, std::move(entries));
  }
  for (const auto& [name, text] : values.texts)
    data.set(name, text.empty() ? mustache::data(mustache::data::type::bool_false)
                                : mustache::data(plain(text)));
  return data;
}

/// The text of a part with its pictures drawn; a head or foot gets none.
std::string with_pictures(const std::string& text, const std::vector<report::PicturePtr>& pictures,
                          WordPictures* drawn) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = text.find(picture_begins, from)) != std::string::npos;) {
    const auto end = text.find(picture_ends, at);
    out.append(text, from, at - from);
    const auto number = std::stoul(text.substr(at + 1, end - at - 1));
    if (drawn != nullptr)
      out += "</w:t>" + drawn->drawing(pictures.at(number), picture_width) +
             "<w:t xml:space=\"preserve\">";
    from = end + 1;
  }
  return out.append(text, from);
}

bool may_have_places(const std::string& name) {
  return name.starts_with("word/") && name.ends_with(".xml") &&
         name.find('/', 5) == std::string::npos && name != "word/styles.xml" &&
         name != "word/settings.xml" && name != "word/fontTable.xml" &&
         name != "word/numbering.xml";
}

}  // namespace

struct LetterTemplate::Part {
  explicit Part(const std::string& text) : sheet(text) { sheet.set_custom_escape(escaped); }
  mutable mustache::mustache sheet;
};

LetterTemplate::LetterTemplate(const std::string& bytes, const std::string& file,
                               const report::Document& shape)
    : parts_(read_zip(bytes, file)) {
  const bool word = std::any_of(parts_.begin(), parts_.end(),
                                [](const auto& part) { return part.first == "word/document.xml"; });
  if (!word)
    throw Failure(Kind::invalid, Message(N_("{file} is no .docx file")).with("file", file));
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!may_have_places(parts_[i].first)) continue;
    const std::string ready = ready_places(parts_[i].second, file, shape);
    if (ready.empty()) continue;
    auto part = std::make_unique<Part>(ready);
    if (!part->sheet.is_valid())
      throw Failure(Kind::invalid, Message(N_("{file} is damaged")).with("file", file));
    filled_.emplace(i, std::move(part));
    shows_photos_ = shows_photos_ || ready.find("photo") != std::string::npos;
  }
}

LetterTemplate::~LetterTemplate() = default;
LetterTemplate::LetterTemplate(LetterTemplate&&) noexcept = default;

std::string LetterTemplate::fill(const report::Document& values) const {
  std::vector<report::PicturePtr> pictures;
  const auto data = data_of(values, pictures);
  ZipParts parts = parts_;
  WordPictures drawn;
  for (const auto& [place, part] : filled_) {
    std::string& text = parts[place].second;
    text = part->sheet.render(data);
    if (!pictures.empty())
      text = with_pictures(text, pictures,
                           parts[place].first == "word/document.xml" ? &drawn : nullptr);
  }
  drawn.add_to(parts);
  return write_zip(parts);
}

}  // namespace duban::render
