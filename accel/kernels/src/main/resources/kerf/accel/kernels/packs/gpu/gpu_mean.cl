#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void mean(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_14, b_38, b_39;
  float f_25, f_33, f_34, f_40, f_42, f_44, f_46, f_48, f_50, f_52, f_54, f_66, f_67, f_68, f_69, f_70, f_71, f_72, f_73, f_74, f_75;
  int i_5, i_7, i_9, i_10, i_11, i_12, i_13, i_15, i_16, i_18, i_19, i_20, i_21, i_22, i_23, i_24, i_26, i_27, i_28, i_35, i_36, i_37, i_41, i_43, i_45, i_47, i_49, i_51, i_53, i_56, i_58, i_59, i_60, i_61;
  long l_29, l_30, l_31, l_62, l_63, l_64;
  ulong ul_0, ul_1, ul_2, ul_4, ul_6, ul_8, ul_17, ul_32, ul_55, ul_57, ul_65;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  __local float adf_3[256];
  ul_4  =  ul_2 + 16L;
  i_5  =  *((__global int *) ul_4);
  ul_6  =  ul_2 + 28L;
  i_7  =  *((__global int *) ul_6);
  ul_8  =  ul_2 + 32L;
  i_9  =  *((__global int *) ul_8);
  i_10  =  get_group_id(0);
  i_11  =  i_10 << 5;
  i_12  =  get_local_id(0);
  i_13  =  i_11 + i_12;
  b_14  =  i_13 < i_5;
  if(b_14)
  {
    // BLOCK 1
    i_15  =  i_13;
  }  // B0
  else
  {
    // BLOCK 2
    i_16  =  i_5 + -1;
    i_15  =  i_16;
  }  // B0
  // BLOCK 3 MERGES [1 2 ]
  ul_17  =  ul_2 + 36L;
  i_18  =  *((__global int *) ul_17);
  i_19  =  get_group_id(2);
  i_20  =  i_7 * i_19;
  i_21  =  i_20 * i_9;
  i_22  =  i_21 + i_18;
  i_23  =  i_15 + i_22;
  i_24  =  get_local_id(1);
  // BLOCK 4 MERGES [3 5 ]
  f_25  =  0.0F;
  i_26  =  i_24;
  for(;i_26 < i_7;)
  {
    // BLOCK 5
    i_27  =  i_26 * i_9;
    i_28  =  i_23 + i_27;
    l_29  =  (long) i_28;
    l_30  =  l_29 + 4L;
    l_31  =  l_30 << 2;
    ul_32  =  ul_0 + l_31;
    f_33  =  *((__global float *) ul_32);
    f_34  =  f_25 + f_33;
    i_35  =  i_26 + 8;
    f_25  =  f_34;
    i_26  =  i_35;
  }  // B4
  // BLOCK 6
  i_36  =  i_24 << 5;
  i_37  =  i_36 + i_12;
  adf_3[i_37]  =  f_25;
  barrier(CLK_LOCAL_MEM_FENCE);
  b_38  =  i_24 == 0;
  if(b_38)
  {
    // BLOCK 7
    b_39  =  i_13 < i_5;
    if(b_39)
    {
      // BLOCK 8
      f_40  =  adf_3[i_12];
      i_41  =  i_12 + 32;
      f_42  =  adf_3[i_41];
      i_43  =  i_12 + 64;
      f_44  =  adf_3[i_43];
      i_45  =  i_12 + 96;
      f_46  =  adf_3[i_45];
      i_47  =  i_12 + 128;
      f_48  =  adf_3[i_47];
      i_49  =  i_12 + 160;
      f_50  =  adf_3[i_49];
      i_51  =  i_12 + 192;
      f_52  =  adf_3[i_51];
      i_53  =  i_12 + 224;
      f_54  =  adf_3[i_53];
      ul_55  =  ul_2 + 40L;
      i_56  =  *((__global int *) ul_55);
      ul_57  =  ul_2 + 44L;
      i_58  =  *((__global int *) ul_57);
      i_59  =  i_56 * i_19;
      i_60  =  i_59 + i_58;
      i_61  =  i_60 + i_13;
      l_62  =  (long) i_61;
      l_63  =  l_62 + 4L;
      l_64  =  l_63 << 2;
      ul_65  =  ul_1 + l_64;
      f_66  =  f_40 + 0.0F;
      f_67  =  f_66 + f_42;
      f_68  =  f_67 + f_44;
      f_69  =  f_68 + f_46;
      f_70  =  f_69 + f_48;
      f_71  =  f_70 + f_50;
      f_72  =  f_71 + f_52;
      f_73  =  f_72 + f_54;
      f_74  =  (float) i_7;
      f_75  =  f_73 / f_74;
      *((__global float *) ul_65)  =  f_75;
      return;
    }  // B7
    else
    {
      // BLOCK 9
      return;
    }  // B7
  }  // B6
  else
  {
    // BLOCK 10
  }  // B6
  // BLOCK 11 MERGES [10 9 8 ]
  return;
}  //  kernel
