// expat, with namespaces.
#include "intake/xlsx/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/failure.hpp"

namespace duban::intake::xlsx {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr int most_depth = 100;
constexpr XML_Index most_markup = 8 << 20;

/// Name of an element without its namespace; the buffer holds it when it is from elsewhere.
std::string_view local(std::string_view name, std::string& buffer) {
  const auto bar = name.rfind('|');
  if (bar == std::string_view::npos) return name;
  const auto space = name.substr(0, bar);
  const auto own = name.substr(bar + 1);
  const bool known = space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
                     space == "http://purl.oclc.org/ooxml/spreadsheetml/main" ||
                     space == "http://schemas.openxmlformats.org/package/2006/relationships";
  if (known) return own;
  const bool is_fallback = own == "Fallback" && space.ends_with("markup-compatibility/2006");
  buffer = is_fallback ? "!" : "?";
  buffer += own;
  return buffer;
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view its = *pair;
    const bool is_same = name.front() == '|' ? its.ends_with(name) : its == name;
    if (is_same) return pair[1];
  }
  return {};
}

bool Attributes::is_on(std::string_view name) const {
  const auto value = (*this)[name];
  return value == "1" || value == "true" || value == "on";
}

struct XmlParser::State {
  XmlHandler& handler;
  std::string file;
  XML_Parser parser = nullptr;
  std::string buffer;
  int depth = 0;
  int skipping = 0;  ///< depth at which a fallback began; 0 = none
  XML_Index fed = 0;
  const char* trouble = nullptr;

  void stop(const char* why) {
    if (trouble == nullptr) trouble = why;
    XML_StopParser(parser, XML_FALSE);
  }
  void check() {
    if (!handler.trouble().empty()) XML_StopParser(parser, XML_FALSE);
  }

  static State& of(void* data) { return *static_cast<State*>(data); }
  static void XMLCALL start(void* data, const char* name, const char** attributes) {
    State& its = of(data);
    if (++its.depth > most_depth)
      return its.stop(N_("{file} is nested deeper than a workbook is and was not read"));
    if (its.skipping > 0) return;
    const auto own = local(name, its.buffer);
    if (own.starts_with('!'))
      its.skipping = its.depth;
    else
      its.handler.start(own, Attributes(attributes));
    its.check();
  }
  static void XMLCALL end(void* data, const char* name) {
    State& its = of(data);
    const int depth = its.depth--;
    if (its.skipping > 0) {
      if (depth == its.skipping) its.skipping = 0;
      return;
    }
    its.handler.end(local(name, its.buffer));
    its.check();
  }
  static void XMLCALL text(void* data, const char* piece, int size) {
    State& its = of(data);
    if (its.skipping == 0) its.handler.text({piece, static_cast<std::size_t>(size)});
  }
  static void XMLCALL doctype(void* data, const char*, const char*, const char*, int) {
    of(data).stop(
        N_("{file} declares a document type, as no workbook does; it was not read (entities can "
           "hide anything)"));
  }
};

XmlParser::XmlParser(XmlHandler& handler, std::string file)
    : state_(new State{handler, std::move(file), nullptr, {}, 0, 0, 0, nullptr}) {
  state_->parser = XML_ParserCreateNS(nullptr, '|');
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, State::start, State::end);
  XML_SetCharacterDataHandler(state_->parser, State::text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::doctype);
}

XmlParser::~XmlParser() { XML_ParserFree(state_->parser); }

void XmlParser::feed(std::string_view piece, bool is_last) {
  State& its = *state_;
  const auto status =
      XML_Parse(its.parser, piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
  its.fed += static_cast<XML_Index>(piece.size());
  if (status == XML_STATUS_OK && its.fed - XML_GetCurrentByteIndex(its.parser) > most_markup)
    throw Failure(Kind::invalid,
                  Message(N_("{file} is no workbook that Excel or WPS wrote, and was not read"))
                      .with("file", its.file));
  if (status == XML_STATUS_OK) return;
  if (!its.handler.trouble().empty())
    throw Failure(Kind::invalid, Message(its.handler.trouble()).with("file", its.file));
  const char* what = its.trouble != nullptr
                         ? its.trouble
                         : N_("{file} is a damaged or incomplete workbook; open it in Excel or WPS "
                              "and save it again");
  throw Failure(Kind::invalid, Message(what).with("file", its.file));
}

void parse(XmlHandler& handler, std::string_view document, const std::string& file) {
  XmlParser parser(handler, file);
  parser.feed(document, true);
}

namespace {

/// The code unit of an escape _xHHHH_ at the front of a text.
std::optional<unsigned> escape_at(std::string_view text) {
  if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
  unsigned code = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
  if (error != std::errc{} || end != text.data() + 6) return std::nullopt;
  return code;
}

void append_utf8(std::string& out, unsigned code) {
  const auto byte = [&](unsigned bits) { out += static_cast<char>(bits); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0U | code >> 6U);
  } else if (code < 0x10000) {
    byte(0xE0U | code >> 12U);
    byte(0x80U | (code >> 6U & 0x3FU));
  } else {
    byte(0xF0U | code >> 18U);
    byte(0x80U | (code >> 12U & 0x3FU));
    byte(0x80U | (code >> 6U & 0x3FU));
  }
  byte(0x80U | (code & 0x3FU));
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = std::min(text.find("_x", at), text.size());
    out += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    auto code = escape_at(text.substr(at));
    if (!code) {
      out += text[at++];
      continue;
    }
    at += 7;
    if (*code >= 0xD800 && *code < 0xDC00)
      if (const auto low = escape_at(text.substr(at)); low && *low >= 0xDC00 && *low < 0xE000) {
        code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
        at += 7;
      }
    if (*code == 0 || (*code >= 0xD800 && *code < 0xE000)) continue;  // no character by itself
    append_utf8(out, *code);
  }
  return out;
}

}  // namespace duban::intake::xlsx
