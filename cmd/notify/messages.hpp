// Making messages of reminders: templates, the attached workbook, where channels lie.
#pragma once

#include <string>

#include "cmd/session.hpp"
#include "gather/notify/digest.hpp"
#include "notify/channels.hpp"
#include "render/text_template.hpp"

namespace duban::cmd {

class Messages {
 public:
  explicit Messages(Session& session);

  /// The message of a reminder for one channel. Failure invalid for a template that cannot be used.
  notify::Outgoing of(const report::Digest& digest, const model::Channel& channel);
  [[nodiscard]] const notify::Surroundings& around() const { return around_; }
  /// Fails as `of` would, before anything is decided: the templates that these channels use.
  void check(const std::vector<const model::Channel*>& channels);

 private:
  [[nodiscard]] std::string file(const std::string& name) const;
  std::string filled(const std::string& name, const report::Document& values,
                     render::Escape escape) const;
  std::string workbook(const report::Digest& digest);
  std::string hook_template(const model::Channel& channel) const;

  Session& session_;
  report::UnitName unit_;
  notify::Surroundings around_;
};

/// A channel of the rules.
const model::Channel& channel_of(const model::NotifyRules& rules, const std::string& id);

}  // namespace duban::cmd
