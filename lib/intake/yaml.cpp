// Strictness on top of yaml-cpp, which keeps duplicate keys silently.
#include "intake/yaml.hpp"

#include <yaml-cpp/yaml.h>

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

[[noreturn]] void wrong(const std::string& file, int line, const Message& what) {
  throw Failure(
      Kind::invalid,
      Message("{file}:{line}: {what}").with("file", file).with("line", line).with("what", what));
}

/// Looks at the events of the parser before anything is built from them: an alias can name what
/// holds it, ten lines of them can fill the memory, and brackets can go as deep as the stack.
class Traps final : public YAML::EventHandler {
 public:
  explicit Traps(const std::string& file) : file_(file) {}
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    wrong(file_, mark.line + 1, N_("an alias (*name) is not read here: write the value out"));
  }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    deeper(mark);
  }
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    deeper(mark);
  }
  void OnMapEnd() override { --depth_; }

 private:
  void deeper(const YAML::Mark& mark) {
    if (++depth_ > most_depth)
      wrong(file_, mark.line + 1,
            Message(N_("lists and keys stand more than {n} deep in each other"))
                .with("n", most_depth));
  }
  static constexpr int most_depth = 32;
  const std::string& file_;
  int depth_ = 0;
};

void refuse_traps(const std::string& body, const std::string& file) {
  std::istringstream text(body);
  YAML::Parser parser(text);
  Traps traps(file);
  parser.HandleNextDocument(traps);
  if (parser.HandleNextDocument(traps))
    wrong(file, static_cast<int>(std::count(body.begin(), body.end(), '\n')),
          N_("a second document (---) is not read: one file, one document"));
}

void flatten(const YAML::Node& node, const std::string& path, const std::string& file,
             YamlEntries& out) {
  if (node.IsScalar() || node.IsNull()) {
    const std::string text = node.IsNull() ? "" : node.Scalar();
    if (path.empty() && !text.empty())
      wrong(file, node.Mark().line + 1,
            N_("no key and value here (is a colon full-width, or without a space behind it?)"));
    if (!path.empty()) out.emplace_back(path, YamlValue{text, node.Mark().line + 1});
    return;
  }
  if (node.IsSequence()) {
    std::size_t i = 0;
    for (const auto& item : node) flatten(item, path + "[" + std::to_string(i++) + "]", file, out);
    return;
  }
  std::set<std::string> keys;
  for (const auto& pair : node) {
    if (!pair.first.IsScalar()) wrong(file, pair.first.Mark().line + 1, N_("a key must be a word"));
    const std::string key = pair.first.Scalar();
    if (!keys.insert(key).second)
      wrong(file, pair.first.Mark().line + 1,
            Message(N_("the key \"{key}\" stands here a second time")).with("key", key));
    flatten(pair.second, path.empty() ? key : path + "." + key, file, out);
  }
}

bool matches(std::string_view path, std::string_view pattern) {
  while (!pattern.empty()) {
    if (pattern.front() == '*') {
      pattern.remove_prefix(1);
      while (!path.empty() && path.front() != '.' && path.front() != ']' && path.front() != '[')
        path.remove_prefix(1);
      continue;
    }
    if (path.empty() || path.front() != pattern.front()) return false;
    path.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  return path.empty();
}

}  // namespace

YamlEntries read_yaml(std::string_view body, const std::string& file) {
  if (!base::is_utf8(body))
    throw Failure(Kind::invalid, Message(N_("{file} is not UTF-8 text")).with("file", file));
  if (body.size() > base::most_text)
    throw Failure(
        Kind::invalid,
        Message(N_("{file} cannot be read: {reason}"))
            .with("file", file)
            .with("reason",
                  Message(N_("it is larger than {n} MB")).with("n", base::most_text >> 20)));
  YamlEntries entries;
  try {
    refuse_traps(std::string(body), file);
    flatten(YAML::Load(std::string(body)), "", file, entries);
  } catch (const YAML::Exception& error) {
    wrong(
        file, error.mark.line + 1,
        Message(
            N_("this is no YAML: {reason} (is a colon full-width, or without a space behind it?)"))
            .with("reason", error.msg));
  }
  return entries;
}

void check_keys(const YamlEntries& entries, const std::vector<std::string>& patterns,
                const std::string& file) {
  for (const auto& [path, value] : entries) {
    bool known = false;
    for (const auto& pattern : patterns) known = known || matches(path, pattern);
    if (known) continue;
    const auto last_word = [](const std::string& key) { return key.substr(key.rfind('.') + 1); };
    std::vector<std::string> words;
    for (const auto& pattern : patterns) words.push_back(last_word(pattern));
    const std::string near = base::nearest(last_word(path), words);
    const Message what = near.empty() ? Message(N_("unknown key \"{key}\"")).with("key", path)
                                      : Message(N_("unknown key \"{key}\" (did you mean {near}?)"))
                                            .with("key", path)
                                            .with("near", near);
    wrong(file, value.line, what);
  }
}

base::Message want(const base::Message& what) {
  return base::Message(N_("write {want}")).with("want", what);
}

std::string read_small_file(const std::string& file) {
  return base::read_whole(file, base::most_text);
}

}  // namespace duban::intake
