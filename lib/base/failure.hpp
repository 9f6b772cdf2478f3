// The one exception: something cannot be done, of which kind, and the sentence that says so.
#pragma once

#include <exception>
#include <utility>

#include "base/message.hpp"

namespace duban::base {

/// Kinds of inability; the value is the exit code (duban(1), EXIT STATUS).
enum class Kind : int {
  refused = 1,       ///< refused or failed for another reason
  usage = 2,         ///< the command line is wrong
  not_found = 3,     ///< no such record, unit or file
  invalid = 4,       ///< illegal step, invalid data, ambiguous name
  busy = 5,          ///< locked, read-only, no space
  partly = 6,        ///< some were delivered, some not
  integrity = 7,     ///< broken chain, not a database, newer schema
  bug = 70,          ///< cannot happen
  interrupted = 130  ///< SIGINT
};

class Failure : public std::exception {
 public:
  Failure(Kind kind, Message message) : kind_(kind), message_(std::move(message)) {}
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] int exit_code() const { return static_cast<int>(kind_); }
  [[nodiscard]] const Message& message() const { return message_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.key().c_str(); }

 private:
  Kind kind_;
  Message message_;
};

}  // namespace duban::base
