package io.throughline.load;

/// The order list as its readers see it.
record OrderListOverHttp(Sender sender, Target target) implements Sight {

  @Override
  public String readModel() {
    return "order-list";
  }

  @Override
  public boolean knows(String orderId) throws InterruptedException {
    return !sender.ask(target.asking("/api/orders/" + orderId).GET().build()).isEmpty();
  }
}
