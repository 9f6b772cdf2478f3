// XML as workbooks use it: pieces in, elements out, hostile documents refused.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace duban::intake::xlsx {

/// Attributes of an element, by their names; those with a namespace are looked up by "|id".
class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  /// Empty when there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  [[nodiscard]] bool is_on(std::string_view name) const;

 private:
  const char** pairs_;
};

/// What a document consists of. Names are those of spreadsheets, strict or transitional, without
/// their namespace; elements of other namespaces are told with a `?` in front.
class XmlHandler {
 public:
  XmlHandler() = default;
  virtual ~XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view /*name*/) {}
  virtual void text(std::string_view /*piece*/) {}

  /// Set by a handler that cannot go on: the sentence, with {file}.
  [[nodiscard]] const base::Message& trouble() const { return trouble_; }

 protected:
  void stop(const base::Message& why) {
    if (trouble_.empty()) trouble_ = why;
  }

 private:
  base::Message trouble_;
};

class XmlParser {
 public:
  XmlParser(XmlHandler& handler, std::string file);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;
  /// Failure invalid: not well-formed, a document type (entities), nested too deeply, one piece of
  /// markup of several megabytes, or what stopped the handler.
  void feed(std::string_view piece, bool is_last);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A whole document.
void parse(XmlHandler& handler, std::string_view document, const std::string& file);

/// Text with the escapes of spreadsheets taken out: _x000D_ is a carriage return.
std::string unescaped(std::string_view text);

}  // namespace duban::intake::xlsx
