// Being asked to stop: the work in hand is finished and recorded, nothing further begun.
#pragma once

namespace duban::cmd {

/// While one lives, SIGTERM and SIGINT are noted instead of ending the program.
class StopWatch {
 public:
  StopWatch();
  ~StopWatch();
  StopWatch(const StopWatch&) = delete;
  StopWatch& operator=(const StopWatch&) = delete;

 private:
  void (*before_term_)(int);
  void (*before_int_)(int);
};

bool stop_asked();

}  // namespace duban::cmd
