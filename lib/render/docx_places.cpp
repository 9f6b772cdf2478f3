// Paragraphs, runs and rows of a Word document.
#include "render/docx_places.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/failure.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;
using pugi::xml_node;

namespace {

bool is(const xml_node& node, std::string_view name) { return name == node.name(); }

struct Tag {
  char kind = ' ';  ///< ' ' a text, '#' and '^' begin, '/' ends
  std::string name;
  xml_node paragraph, text;  ///< the w:t that holds it
};

/// One part of a document.
class Places {
 public:
  Places(const std::string& xml, std::string file, const report::Document& shape)
      : file_(std::move(file)), shape_(shape) {
    const auto read = document_.load_buffer(
        xml.data(), xml.size(),
        pugi::parse_default | pugi::parse_declaration | pugi::parse_ws_pcdata);
    if (!read) throw Failure(Kind::invalid, Message(N_("{file} is damaged")).with("file", file_));
  }

  std::string ready() {
    walk(document_);
    if (tags_.empty()) return {};
    check();
    lift();
    fill_cells(document_);
    std::ostringstream text;
    document_.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
  }

 private:
  [[noreturn]] void refuse(const char* what, const std::string& place) const {
    throw Failure(Kind::invalid, Message(what).with("file", file_).with("place", place));
  }

  void walk(xml_node node) {
    for (xml_node child : node.children()) {
      if (is(child, "w:p")) read_paragraph(child);
      walk(child);
    }
  }

  /// The texts of a paragraph, not those of paragraphs inside it (a text box).
  static void texts_of(xml_node node, std::vector<xml_node>& texts) {
    for (xml_node child : node.children()) {
      if (is(child, "w:p")) continue;
      if (is(child, "w:t")) texts.push_back(child);
      texts_of(child, texts);
    }
  }

  /// Moves each place that runs over several texts into the first of them, and notes it.
  void read_paragraph(xml_node paragraph) {
    std::vector<xml_node> texts;
    texts_of(paragraph, texts);
    std::vector<std::string> parts;
    std::string whole;
    for (const auto& text : texts) parts.emplace_back(text.text().get()), whole += parts.back();
    if (whole.find("{{") == std::string::npos) return;
    const auto part_at = [&](std::size_t at) {
      std::size_t part = 0;
      while (part + 1 < parts.size() && at >= parts[part].size()) at -= parts[part++].size();
      return std::pair(part, at);
    };
    for (std::size_t from = 0; (from = whole.find("{{", from)) != std::string::npos;) {
      const auto shut = whole.find("}}", from);
      if (shut == std::string::npos)
        refuse(N_("{file}: the place {place} is not closed with two braces"),
               whole.substr(from, 60));
      const std::string inner = whole.substr(from + 2, shut - from - 2);
      const auto [part, at] = part_at(from);
      std::size_t left =
          shut + 2 - from;  // to be taken from here and the texts behind, and put here as one
      left -= std::min(left, parts[part].size() - at);
      parts[part] = parts[part].substr(0, at) + "{{" + inner + "}}" +
                    parts[part].substr(std::min(parts[part].size(), at + (shut + 2 - from)));
      for (std::size_t behind = part + 1; left > 0 && behind < parts.size(); ++behind) {
        const auto taken = std::min(left, parts[behind].size());
        parts[behind].erase(0, taken);
        left -= taken;
      }
      note(inner, paragraph, texts[part]);
      from = shut + 2;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      texts[i].text().set(parts[i].c_str());
      if (!texts[i].attribute("xml:space")) texts[i].append_attribute("xml:space") = "preserve";
    }
  }

  void note(const std::string& inner, xml_node paragraph, xml_node text) {
    Tag tag;
    std::string name(base::trim(inner));
    if (!name.empty() && (name[0] == '#' || name[0] == '^' || name[0] == '/')) {
      tag.kind = name[0];
      name = base::trim(std::string_view(name).substr(1));
    }
    const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (!plain)
      refuse(N_("{file}: a letter knows no place {place} (they are listed in duban-letters(7))"),
             "{{" + inner + "}}");
    tag.name = name;
    tag.paragraph = paragraph;
    tag.text = text;
    tags_.push_back(tag);
  }

  /// Every place is known where it stands, and every part is closed.
  void check() {
    std::vector<const report::Document*> scope{&shape_};
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const Tag& tag = tags_[i];
      const std::string place =
          "{{" + (tag.kind == ' ' ? "" : std::string(1, tag.kind)) + tag.name + "}}";
      if (tag.kind == '/') {
        if (open.empty() || tags_[open.back()].name != tag.name)
          refuse(N_("{file}: nothing was begun that {place} could end"), place);
        pairs_.emplace_back(open.back(), i);
        open.pop_back();
        scope.pop_back();
        continue;
      }
      const report::Document* list = nullptr;
      bool known = false;
      for (const auto* one : scope) {
        known = known || one->texts.contains(tag.name) || one->pictures.contains(tag.name);
        if (const auto found = one->lists.find(tag.name);
            found != one->lists.end() && !found->second.empty())
          list = &found->second.front();
      }
      if (!known && (list == nullptr || tag.kind == ' '))
        refuse(N_("{file}: a letter knows no place {place} (they are listed in duban-letters(7))"),
               place);
      if (tag.kind == ' ') continue;
      open.push_back(i);
      scope.push_back(list != nullptr && tag.kind == '#' ? list : scope.back());
    }
    if (!open.empty())
      refuse(N_("{file}: {place} is never ended"), "{{#" + tags_[open.back()].name + "}}");
    std::sort(pairs_.begin(), pairs_.end());
  }

  static std::string words_of(xml_node node) {
    std::string words;
    for (xml_node child : node.children())
      words += is(child, "w:t") ? std::string(child.text().get()) : words_of(child);
    return words;
  }

  static std::string mark(const Tag& tag) {
    return "{{" + std::string(1, tag.kind) + tag.name + "}}";
  }

  /// As it is written in the text: with the blanks it may have.
  static void take_out(const Tag& tag, bool last) {
    std::string text = tag.text.text().get();
    std::size_t found = std::string::npos, length = 0;
    for (std::size_t from = 0; (from = text.find("{{", from)) != std::string::npos; from += 2) {
      const auto shut = text.find("}}", from);
      if (!means(text.substr(from + 2, shut - from - 2), tag)) continue;
      found = from, length = shut + 2 - from;
      if (!last) break;
    }
    if (found != std::string::npos) text.erase(found, length);
    tag.text.text().set(text.c_str());
  }

  static std::vector<xml_node> ancestors(xml_node node) {
    std::vector<xml_node> list;
    for (; node; node = node.parent()) list.insert(list.begin(), node);
    return list;
  }

  /// The neighbours that a part begins and ends in: paragraphs, rows or tables of one parent; the
  /// row itself for cells of one row.
  static std::pair<xml_node, xml_node> around(const Tag& open, const Tag& shut) {
    if (open.paragraph == shut.paragraph) return {open.paragraph, open.paragraph};
    const auto a = ancestors(open.paragraph), b = ancestors(shut.paragraph);
    std::size_t common = 0;
    while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
    if (is(a[common - 1], "w:tr")) return {a[common - 1], a[common - 1]};
    return {a[common], b[common]};
  }

  /// Is this sign the first, or the last, thing in the words of a node?
  static bool begins_with(xml_node node, const Tag& tag) {
    const std::string words(base::trim(words_of(node)));
    return words.starts_with("{{") && means(words.substr(2, words.find("}}") - 2), tag);
  }
  static bool ends_with(xml_node node, const Tag& tag) {
    const std::string words(base::trim(words_of(node)));
    const auto at = words.rfind("{{");
    return words.ends_with("}}") && at != std::string::npos &&
           means(words.substr(at + 2, words.size() - at - 4), tag);
  }
  static bool means(const std::string& inner, const Tag& tag) {
    const std::string sign(base::trim(inner));
    return !sign.empty() && sign[0] == tag.kind &&
           base::trim(std::string_view(sign).substr(1)) == tag.name;
  }

  /// Is the one the first sign of its line, and the other the last of its own? Signs of one name
  /// may stand in a line twice: {{#a}}…{{/a}}{{^a}}…{{/a}}.
  [[nodiscard]] bool is_outermost(std::size_t first, std::size_t second) const {
    const bool is_first = first == 0 || tags_[first - 1].paragraph != tags_[first].paragraph;
    const bool is_last =
        second + 1 == tags_.size() || tags_[second + 1].paragraph != tags_[second].paragraph;
    return is_first && is_last;
  }

  /// Puts the signs of a part around what it repeats. Signs in the midst of one paragraph stay
  /// where they are.
  void lift() {
    for (const auto& [first, second] : pairs_) {
      const Tag &open = tags_[first], &shut = tags_[second];
      const auto [from, until] = around(open, shut);
      const bool whole =
          begins_with(from, open) && ends_with(until, shut) && is_outermost(first, second);
      if (!whole && open.paragraph == shut.paragraph) continue;
      if (!whole)
        refuse(N_("{file}: {place} must stand alone in its line, or at both ends of the row or "
                  "paragraph that it repeats"),
               mark(open));
      take_out(open, false);
      take_out(shut, true);
      from.parent().insert_child_before(pugi::node_pcdata, from).set_value(mark(open).c_str());
      until.parent().insert_child_after(pugi::node_pcdata, until).set_value(mark(shut).c_str());
      drop_bare(from, until);
    }
  }

  /// A line or a row that held nothing but the sign goes away; the line of a cell too, while
  /// another stays.
  static void drop_bare(xml_node from, xml_node until) {
    if (from == until) return;
    for (xml_node node : {from, until}) {
      const bool bare = base::trim(words_of(node)).empty() && (is(node, "w:p") || is(node, "w:tr"));
      if (bare && !node.child("w:pPr").child("w:sectPr")) node.parent().remove_child(node);
    }
  }

  /// A cell must keep a paragraph when all of its own may be left out.
  static void fill_cells(xml_node node) {
    for (xml_node child : node.children()) fill_cells(child);
    if (!is(node, "w:tc")) return;
    bool inside = false, kept = false;
    int depth = 0;
    for (xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata) {
        const std::string_view text = child.value();
        if (text.starts_with("{{/"))
          --depth;
        else if (text.starts_with("{{"))
          ++depth;
        inside = depth > 0;
      } else if (is(child, "w:p") && !inside) {
        kept = true;
      }
    }
    if (!kept) node.append_child("w:p");
  }

  std::string file_;
  const report::Document& shape_;
  pugi::xml_document document_;
  std::vector<Tag> tags_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
};

}  // namespace

std::string ready_places(const std::string& xml, const std::string& file,
                         const report::Document& shape) {
  if (xml.find("<!DOCTYPE") != std::string::npos)
    throw Failure(Kind::invalid, Message(N_("{file} is damaged")).with("file", file));
  return Places(xml, file, shape).ready();
}

}  // namespace duban::render
