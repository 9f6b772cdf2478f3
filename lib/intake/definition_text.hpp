// The text of a definition: its keys and values, and what is said of them with file and line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "intake/yaml.hpp"

namespace duban::intake {

/// Failure invalid: "FILE:LINE: what".
[[noreturn]] void refuse_at(const std::string& file, int line, const base::Message& what);

class DefinitionText {
 public:
  /// Failures as read_yaml.
  DefinitionText(std::string_view body, const std::string& file)
      : file_(file), entries_(read_yaml(body, file)) {}

  [[nodiscard]] const YamlEntries& entries() const { return entries_; }
  /// The value of a key such as columns[0].code; nullptr for none.
  [[nodiscard]] const YamlValue* value(const std::string& path) const;
  [[nodiscard]] bool has(const std::string& path) const { return value(path) != nullptr; }
  /// Does a key stand there, or below?
  [[nodiscard]] bool begins(const std::string& path) const;
  /// The line of a key; of the first one below; 1 for none.
  [[nodiscard]] int line(const std::string& path) const;
  /// The value; without one `otherwise`, and without that a failure.
  [[nodiscard]] std::string text(const std::string& path, const char* otherwise = nullptr) const;
  [[nodiscard]] std::string text(const std::string& path, const std::string& otherwise) const {
    return text(path, otherwise.c_str());
  }
  /// A title or a heading: a text that can be seen, and not the name of a form's hidden sheet.
  [[nodiscard]] std::string heading(const std::string& path, const std::string& otherwise) const;
  /// A code in small letters, figures, - and _.
  [[nodiscard]] std::string code(const std::string& path) const;
  [[noreturn]] void refuse(int line, const base::Message& what) const {
    refuse_at(file_, line, what);
  }

 private:
  std::string file_;
  YamlEntries entries_;
};

}  // namespace duban::intake
