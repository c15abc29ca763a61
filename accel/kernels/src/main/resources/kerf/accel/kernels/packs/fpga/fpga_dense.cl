#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void row(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_45, b_133;
  float f_23, f_34, f_44, f_46, f_50, f_52, f_60, f_62, f_68, f_70, f_76, f_78, f_84, f_86, f_92, f_94, f_100, f_102, f_108, f_110, f_116, f_117, f_118, f_119, f_120, f_121, f_122, f_123, f_124, f_125, f_126, f_127, f_128, f_139, f_141, f_143, f_145;
  int i_8, i_10, i_12, i_14, i_15, i_16, i_17, i_18, i_24, i_25, i_26, i_27, i_28, i_29, i_30, i_31, i_32, i_33, i_35, i_36, i_37, i_38, i_39, i_47, i_48, i_49, i_51, i_53, i_54, i_55, i_61, i_63, i_69, i_71, i_77, i_79, i_85, i_87, i_93, i_95, i_101, i_103, i_109, i_111, i_129, i_130, i_132, i_135, i_137, i_142, i_144, i_146, i_147, i_148;
  long l_19, l_20, l_21, l_40, l_41, l_42, l_56, l_57, l_58, l_64, l_65, l_66, l_72, l_73, l_74, l_80, l_81, l_82, l_88, l_89, l_90, l_96, l_97, l_98, l_104, l_105, l_106, l_112, l_113, l_114, l_149, l_150, l_151;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_7, ul_9, ul_11, ul_13, ul_22, ul_43, ul_59, ul_67, ul_75, ul_83, ul_91, ul_99, ul_107, ul_115, ul_131, ul_134, ul_136, ul_138, ul_140, ul_152;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) out;
  ul_5  =  (ulong) shape;
  __local float adf_6[512];
  ul_7  =  ul_5 + 32L;
  i_8  =  *((__global int *) ul_7);
  ul_9  =  ul_5 + 56L;
  i_10  =  *((__global int *) ul_9);
  ul_11  =  ul_5 + 36L;
  i_12  =  *((__global int *) ul_11);
  ul_13  =  ul_5 + 40L;
  i_14  =  *((__global int *) ul_13);
  i_15  =  get_group_id(0);
  i_16  =  i_15 << 6;
  i_17  =  get_local_id(0);
  i_18  =  i_16 + i_17;
  l_19  =  (long) i_18;
  l_20  =  l_19 + 4L;
  l_21  =  l_20 << 2;
  ul_22  =  ul_2 + l_21;
  f_23  =  *((__global float *) ul_22);
  i_24  =  get_group_id(1);
  i_25  =  i_24 * i_12;
  i_26  =  i_25 + i_14;
  i_27  =  i_10 << 3;
  i_28  =  i_27 - i_10;
  i_29  =  i_10 << 1;
  i_30  =  i_10 << 2;
  i_31  =  i_29 + i_30;
  i_32  =  i_30 + i_10;
  i_33  =  i_29 + i_10;
  // BLOCK 1 MERGES [0 11 ]
  f_34  =  f_23;
  i_35  =  0;
  for(;i_35 < i_8;)
  {
    // BLOCK 2
    // BLOCK 3 MERGES [2 7 ]
    i_36  =  i_17;
    for(;i_36 < 512;)
    {
      // BLOCK 4
      i_37  =  i_35 + i_36;
      i_38  =  (i_37 < i_8) ? i_37 : 0;
      i_39  =  i_26 + i_38;
      l_40  =  (long) i_39;
      l_41  =  l_40 + 4L;
      l_42  =  l_41 << 2;
      ul_43  =  ul_0 + l_42;
      f_44  =  *((__global float *) ul_43);
      b_45  =  i_37 < i_8;
      if(b_45)
      {
        // BLOCK 5
        f_46  =  f_44;
      }  // B4
      else
      {
        // BLOCK 6
        f_46  =  0.0F;
      }  // B4
      // BLOCK 7 MERGES [5 6 ]
      adf_6[i_36]  =  f_46;
      i_47  =  i_36 + 64;
      i_36  =  i_47;
    }  // B3
    // BLOCK 8
    barrier(CLK_LOCAL_MEM_FENCE);
    i_48  =  i_8 - i_35;
    i_49  =  (i_48 < 512) ? i_48 : 512;
    // BLOCK 9 MERGES [8 10 ]
    f_50  =  f_34;
    i_51  =  0;
    for(;i_51 < i_49;)
    {
      // BLOCK 10
      f_52  =  adf_6[i_51];
      i_53  =  i_35 + i_51;
      i_54  =  i_53 * i_10;
      i_55  =  i_54 + i_18;
      l_56  =  (long) i_55;
      l_57  =  l_56 + 4L;
      l_58  =  l_57 << 2;
      ul_59  =  ul_1 + l_58;
      f_60  =  *((__global float *) ul_59);
      i_61  =  i_51 + 1;
      f_62  =  adf_6[i_61];
      i_63  =  i_55 + i_10;
      l_64  =  (long) i_63;
      l_65  =  l_64 + 4L;
      l_66  =  l_65 << 2;
      ul_67  =  ul_1 + l_66;
      f_68  =  *((__global float *) ul_67);
      i_69  =  i_51 + 2;
      f_70  =  adf_6[i_69];
      i_71  =  i_55 + i_29;
      l_72  =  (long) i_71;
      l_73  =  l_72 + 4L;
      l_74  =  l_73 << 2;
      ul_75  =  ul_1 + l_74;
      f_76  =  *((__global float *) ul_75);
      i_77  =  i_51 + 3;
      f_78  =  adf_6[i_77];
      i_79  =  i_33 + i_55;
      l_80  =  (long) i_79;
      l_81  =  l_80 + 4L;
      l_82  =  l_81 << 2;
      ul_83  =  ul_1 + l_82;
      f_84  =  *((__global float *) ul_83);
      i_85  =  i_51 + 4;
      f_86  =  adf_6[i_85];
      i_87  =  i_55 + i_30;
      l_88  =  (long) i_87;
      l_89  =  l_88 + 4L;
      l_90  =  l_89 << 2;
      ul_91  =  ul_1 + l_90;
      f_92  =  *((__global float *) ul_91);
      i_93  =  i_51 + 5;
      f_94  =  adf_6[i_93];
      i_95  =  i_32 + i_55;
      l_96  =  (long) i_95;
      l_97  =  l_96 + 4L;
      l_98  =  l_97 << 2;
      ul_99  =  ul_1 + l_98;
      f_100  =  *((__global float *) ul_99);
      i_101  =  i_51 + 6;
      f_102  =  adf_6[i_101];
      i_103  =  i_31 + i_55;
      l_104  =  (long) i_103;
      l_105  =  l_104 + 4L;
      l_106  =  l_105 << 2;
      ul_107  =  ul_1 + l_106;
      f_108  =  *((__global float *) ul_107);
      i_109  =  i_51 + 7;
      f_110  =  adf_6[i_109];
      i_111  =  i_28 + i_55;
      l_112  =  (long) i_111;
      l_113  =  l_112 + 4L;
      l_114  =  l_113 << 2;
      ul_115  =  ul_1 + l_114;
      f_116  =  *((__global float *) ul_115);
      f_117  =  f_62 * f_68;
      f_118  =  fma(f_52, f_60, f_117);
      f_119  =  f_78 * f_84;
      f_120  =  fma(f_70, f_76, f_119);
      f_121  =  f_118 + f_120;
      f_122  =  f_94 * f_100;
      f_123  =  fma(f_86, f_92, f_122);
      f_124  =  f_110 * f_116;
      f_125  =  fma(f_102, f_108, f_124);
      f_126  =  f_123 + f_125;
      f_127  =  f_121 + f_126;
      f_128  =  f_127 + f_50;
      i_129  =  i_51 + 8;
      f_50  =  f_128;
      i_51  =  i_129;
    }  // B9
    // BLOCK 11
    barrier(CLK_LOCAL_MEM_FENCE);
    i_130  =  i_35 + 512;
    f_34  =  f_50;
    i_35  =  i_130;
  }  // B1
  // BLOCK 12
  ul_131  =  ul_5 + 44L;
  i_132  =  *((__global int *) ul_131);
  b_133  =  i_18 < i_132;
  if(b_133)
  {
    // BLOCK 13
    ul_134  =  ul_5 + 48L;
    i_135  =  *((__global int *) ul_134);
    ul_136  =  ul_5 + 52L;
    i_137  =  *((__global int *) ul_136);
    ul_138  =  ul_3 + 16L;
    f_139  =  *((__global float *) ul_138);
    ul_140  =  ul_3 + 20L;
    f_141  =  *((__global float *) ul_140);
    i_142  =  isless(f_34, f_139);
    if(i_142 == 1)
    {
      // BLOCK 14
      f_143  =  f_139;
    }  // B13
    else
    {
      // BLOCK 15
      f_143  =  f_34;
    }  // B13
    // BLOCK 16 MERGES [14 15 ]
    i_144  =  isless(f_141, f_143);
    if(i_144 == 1)
    {
      // BLOCK 17
      f_145  =  f_141;
    }  // B16
    else
    {
      // BLOCK 18
      f_145  =  f_143;
    }  // B16
    // BLOCK 19 MERGES [17 18 ]
    i_146  =  i_135 * i_24;
    i_147  =  i_146 + i_137;
    i_148  =  i_147 + i_18;
    l_149  =  (long) i_148;
    l_150  =  l_149 + 4L;
    l_151  =  l_150 << 2;
    ul_152  =  ul_4 + l_151;
    *((__global float *) ul_152)  =  f_145;
  }  // B12
  else
  {
    // BLOCK 20
  }  // B12
  // BLOCK 21 MERGES [20 19 ]
  return;
}  //  kernel
